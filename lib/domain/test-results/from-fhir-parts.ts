import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read, ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import {
  snomed,
  type Annotation,
  type CodeableConcept,
  type Reference,
} from "#lib/gateways/fhir/elements.ts";
import type { DiagnosticReport, Observation, R4Resource } from "#lib/gateways/fhir/r4.ts";
import { testConceptOf } from "#lib/test-concepts.ts";
import { nameOf, takenAtOf, toAnalytes } from "./from-fhir-observation.ts";
import type { AnalyteGroup, ClinicianComment } from "./model.ts";

/** Makes the opaque id of something of this source from its own id. */
export type IdOf = (id: string) => string;

type Bundle = ReadBundle<R4Resource>;
type Report = Read<DiagnosticReport>;

/** GP Connect marks what the clinician wrote when filing as an Observation with this code. */
const commentNote = "37331000000100";
/** Codes that only say that this is a report; the name of the test stands in its observations. */
const saysOnlyReport = new Set(["721981007", "371525003"]);

const hasSnomed = (code: CodeableConcept, ids: ReadonlySet<string>): boolean =>
  (code.coding ?? []).some(({ system, code: id }) => (system ?? snomed) === snomed && ids.has(id ?? ""));

const isComment = (observation: Observation): boolean => hasSnomed(observation.code, new Set([commentNote]));

/** The report's own name, unless it only says that it is a report. */
export function ownNameOf(report: DiagnosticReport): string | null {
  return hasSnomed(report.code, saysOnlyReport) ? null : nameOf(report.code);
}

/** The name of whom a reference leads to, or the name that it shows itself. */
export function nameOfActor(bundle: Bundle, reference: Reference | undefined): string | null {
  const found = bundle.resolve(reference?.reference);
  const actor = found?.unsafe ? undefined : found;
  if (actor?.resourceType === "PractitionerRole") return nameOfActor(bundle, actor.practitioner);
  if (actor?.resourceType === "Organization" && actor.name) return actor.name;
  const name = actor?.resourceType === "Practitioner" ? actor.name?.[0] : undefined;
  const parts = name ? [...(name.prefix ?? []), ...(name.given ?? []), name.family ?? ""] : [];
  return name?.text ?? (parts.join(" ").trim() || reference?.display?.trim() || null);
}

/** The observations that references lead to, and how many of them did not come. */
function observationsOf(bundle: Bundle, references: readonly Reference[] = []) {
  const found = references.map(({ reference }) => bundle.resolve(reference));
  const here = found.filter((one): one is Read<Observation> => one?.resourceType === "Observation");
  return { here, missing: found.length - here.length };
}

/** What a report consists of. */
export interface Parts {
  readonly headers: Read<Observation>[];
  /** Every observation of the report once, with the header that it stands under (null for none). */
  readonly members: { readonly observation: Read<Observation>; readonly header: Read<Observation> | null }[];
  readonly comments: Read<Observation>[];
  /** Observations that are words without a value, such as what an X-ray shows. */
  readonly texts: Read<Observation>[];
  /** Entered in error, and whatever stood under them: names, and nothing else, may be told. */
  readonly inError: Read<Observation>[];
  missing: number;
}

/** Whether something was found, in itself or in components. */
function hasFinding({ component, ...observation }: Observation): boolean {
  const hasValue = Object.entries(observation).some(
    ([key, value]) => /^value[A-Z]/.test(key) && value !== undefined,
  );
  return hasValue || Boolean(component?.length);
}

/** Words about the whole, which need no row of their own. */
function isText(observation: Observation): boolean {
  const { note, referenceRange, dataAbsentReason } = observation;
  return Boolean(note?.length) && !referenceRange && !dataAbsentReason && !hasFinding(observation);
}

/** Walks from the report to its groups and their members; what was met once is not met again. */
export function partsOf(bundle: Bundle, report: Report): Parts {
  const parts: Parts = { headers: [], members: [], comments: [], texts: [], inError: [], missing: 0 };
  const met = new Set<Observation>();
  const walk = (references: readonly Reference[] | undefined, header: Read<Observation> | null): void => {
    const { here, missing } = observationsOf(bundle, references);
    parts.missing += missing;
    for (const found of here) {
      if (met.has(found)) continue;
      met.add(found);
      const observation = header?.unsafe ? { ...found, unsafe: true } : found;
      if (observation.status === "entered-in-error") parts.inError.push(observation);
      else if (isComment(observation)) parts.comments.push(observation);
      else if (observationsOf(bundle, observation.hasMember).here.some((one) => !isComment(one))) {
        parts.headers.push(observation);
        walk(observation.hasMember, observation);
      } else {
        if (isText(observation)) parts.texts.push(observation);
        else parts.members.push({ observation, header });
        walk(observation.hasMember, header);
      }
    }
  };
  walk(report.result, null);
  return parts;
}

/** The groups of a report; what stands under none of them comes first, under the report's own name. */
export function groupsOf(parts: Parts, report: Report, idOf: IdOf): readonly AnalyteGroup[] {
  const reportName = ownNameOf(report);
  return [null, ...parts.headers]
    .map((header): AnalyteGroup => {
      const name = header === null ? reportName : nameOf(header.code);
      const code = header?.code ?? report.code;
      const own = header !== null && hasFinding(header) ? toAnalytes({ ...header, note: [] }, idOf) : [];
      const under = parts.members.filter((member) => member.header === header);
      return {
        name,
        concept: name === null ? null : testConceptOf(code, name),
        analytes: [...own, ...under.flatMap(({ observation }) => toAnalytes(observation, idOf))].map(
          (analyte) => (header?.unsafe ? { ...analyte, cannotBeShownSafely: true } : analyte),
        ),
      };
    })
    .filter(({ analytes }) => analytes.length > 0);
}

/** Notes of the report itself (an element of FHIR 5, carried by R4 as an extension). */
const notesOf = (report: Report) =>
  (report.extension ?? []).flatMap(({ valueAnnotation }) => valueAnnotation ?? []);

const authorOf = (bundle: Bundle, note: Annotation): string | null =>
  note.authorString?.trim() ?? nameOfActor(bundle, note.authorReference);

/** Notes that nobody signed: part of the report, and no comment of a clinician. */
export function unsignedNotesOf(bundle: Bundle, report: Report): readonly string[] {
  return notesOf(report).flatMap((note) => (authorOf(bundle, note) === null ? [note.text] : []));
}

/** What a clinician wrote to the report: signed notes, and at the surgery the comments made when filing it. */
export function commentsOf(bundle: Bundle, report: Report, parts: Parts): readonly ClinicianComment[] {
  const signed = notesOf(report).flatMap((note): readonly ClinicianComment[] => {
    const author = authorOf(bundle, note);
    return author === null ? [] : [{ text: note.text.trim(), author, writtenAt: readFhirDate(note.time) }];
  });
  const filed = parts.comments
    .filter(({ unsafe }) => !unsafe)
    .flatMap((comment): readonly ClinicianComment[] => {
      const text = [
        ...(comment.note ?? []).map((note) => note.text.trim()),
        comment.valueString?.trim() ?? "",
      ]
        .filter((line) => line !== "")
        .join("\n");
      const author = nameOfActor(bundle, comment.performer?.[0]);
      const writtenAt = takenAtOf(comment) ?? readFhirDate(comment.issued);
      return text === "" ? [] : [{ text, author, writtenAt }];
    });
  return [...filed, ...signed].filter(({ text }) => text !== "");
}
