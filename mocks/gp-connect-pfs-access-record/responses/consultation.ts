import { referenceTo, snomed, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Consultation, Heading, Topic } from "#mocks/people/records/record.ts";
import { profiled } from "./profiles.ts";
import { concept, identified, idOf, writer, type Made, type Setting } from "./setting.ts";

const PROBLEM_HEADER =
  "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedProblemHeader-1";
const COMMENT_NOTE = { code: "37331000000100", display: "Comment note" };
const CONSULTATION = { code: "325851000000107", display: "Consultation" };
const TOPIC = { code: "25851000000105", display: "Topic (EHR)" };
const CATEGORY = { code: "24781000000107", display: "Category (EHR)" };

/** The consultation itself, without what was said in it. */
export function encounter(consultation: Consultation, setting: Setting): Made {
  const { who, reference } = writer(consultation.by);
  const performer = {
    system: "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
    code: "PPRF",
    display: "Primary Performer",
  };
  const main = {
    resourceType: "Encounter",
    ...identified(idOf("consultation", consultation.key)),
    meta: profiled("CareConnect-GPC-Encounter-1"),
    status: "finished",
    type: [concept(consultation.how)],
    subject: setting.subject,
    participant: [{ type: [{ coding: [performer] }], individual: reference }],
    period: { start: consultation.at },
    serviceProvider: referenceTo(setting.cast.surgery),
  };
  return { main, others: [who] };
}

type Listed = { id: string; title: string; code: { code: string; display: string }; items: Json[] };

function structure(
  consultation: Consultation,
  setting: Setting,
  { id, title, code, items }: Listed,
): Resource {
  return {
    resourceType: "List",
    id,
    meta: profiled("CareConnect-GPC-List-1"),
    status: "current",
    mode: "snapshot",
    title,
    code: snomed(code),
    subject: setting.subject,
    encounter: { reference: `Encounter/${idOf("consultation", consultation.key)}` },
    date: consultation.at,
    orderedBy: { coding: [{ system: "http://hl7.org/fhir/list-order", code: "system" }] },
    ...(items.length > 0 && { entry: items.map((item) => ({ item })) }),
  };
}

/** What was written in words under a heading. */
function narrative(consultation: Consultation, setting: Setting, key: string, text: string): Resource {
  return {
    resourceType: "Observation",
    ...identified(idOf("narrative", key)),
    meta: profiled("CareConnect-GPC-Observation-1"),
    status: "final",
    code: snomed(COMMENT_NOTE),
    subject: setting.subject,
    context: { reference: `Encounter/${idOf("consultation", consultation.key)}` },
    effectiveDateTime: consultation.at,
    issued: consultation.at,
    performer: [writer(consultation.by).reference, referenceTo(setting.cast.surgery)],
    comment: text,
  };
}

/** One heading with its words, where the person may read them, and its entries; null where nothing is left. */
function headingList(
  consultation: Consultation,
  setting: Setting,
  key: string,
  heading: Heading,
): Resource[] | null {
  const { title, text, entries } = heading;
  const words =
    text !== null && setting.freeText(consultation.at) ? [narrative(consultation, setting, key, text)] : [];
  const found = entries.map((entry) => setting.find(entry)).filter((item) => item !== undefined);
  const items = [...words.map((one) => referenceTo(one)), ...found];
  if (items.length === 0) return null;
  return [
    structure(consultation, setting, { id: idOf("heading", key), title, code: CATEGORY, items }),
    ...words,
  ];
}

function topicLists(consultation: Consultation, setting: Setting, key: string, topic: Topic): Resource[] {
  const headings = topic.headings.flatMap((heading, index) => [
    headingList(consultation, setting, `${key} ${index}`, heading) ?? [],
  ]);
  const items = headings.flatMap(([first]) => (first ? [referenceTo(first)] : []));
  const about = topic.problem === null ? undefined : setting.find(topic.problem);
  const list = structure(consultation, setting, {
    id: idOf("topic", key),
    title: topic.title,
    code: TOPIC,
    items,
  });
  const header = about && {
    extension: [{ url: PROBLEM_HEADER, extension: [{ url: "target", valueReference: about }] }],
  };
  return [{ ...list, ...header }, ...headings.flat()];
}

/** The lists that hold a consultation together: the consultation, its topics, and their headings. */
export function consultationLists(consultation: Consultation, setting: Setting): Resource[] {
  const topics = consultation.topics.map((topic, index) =>
    topicLists(consultation, setting, `${consultation.key} ${index}`, topic),
  );
  const items = topics.flatMap(([first]) => (first ? [referenceTo(first)] : []));
  const title = consultation.how.display;
  const id = idOf("consultation list", consultation.key);
  return [structure(consultation, setting, { id, title, code: CONSULTATION, items }), ...topics.flat()];
}

/** Keys of everything that was entered in a consultation, and of the problems that it was about. */
export const enteredIn = ({ topics }: Consultation): string[] =>
  topics.flatMap(({ problem, headings }) => [
    ...(problem === null ? [] : [problem]),
    ...headings.flatMap(({ entries }) => entries),
  ]);
