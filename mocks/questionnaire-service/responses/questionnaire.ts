import { byNhsNumber, OWN_SYSTEM } from "#mocks/nation/own-fhir.ts";
import { ODS_SYSTEM, UCUM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Asked, Deciding, Group } from "#mocks/nation/questionnaires/form.ts";
import type { Given } from "#mocks/nation/questionnaires/state.ts";

export const ANSWER_SYSTEM = `${OWN_SYSTEM}/CodeSystem/questionnaire-answer`;

const own = (name: string): string => `${OWN_SYSTEM}/StructureDefinition/${name}`;
const standard = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;

/** The form's address, without its version. */
export const canonicalOf = (id: string): string => `${OWN_SYSTEM}/Questionnaire/${id}`;

/** A value as the kind of its question has it. */
function valueOf({ kind, unit }: Asked, value: boolean | number | string, prefix: string): Json {
  if (typeof value === "boolean") return { [`${prefix}Boolean`]: value };
  if (kind === "choice" || kind === "open-choice")
    return typeof value === "number"
      ? { [`${prefix}Integer`]: value }
      : { [`${prefix}Coding`]: { system: ANSWER_SYSTEM, code: value } };
  if (kind === "quantity")
    return { [`${prefix}Quantity`]: { value, unit: unit?.text, system: UCUM, code: unit?.code } };
  if (kind === "decimal") return { [`${prefix}Decimal`]: value };
  if (kind === "date") return { [`${prefix}Date`]: value };
  return typeof value === "number" ? { [`${prefix}Integer`]: value } : { [`${prefix}String`]: value };
}

const redFlagOf =
  (asked: Asked) =>
  ({ operator, answer, advice }: Deciding & { advice: string }): Json => ({
    url: own("questionnaire-red-flag"),
    extension: [
      { url: "operator", valueCode: operator },
      { url: "answer", ...valueOf(asked, answer, "value") },
      { url: "advice", valueCode: advice },
    ],
  });

const limitsOf = (asked: Asked): Json[] => {
  const { kind, min, max } = asked;
  const limit = (name: string, value: number): Json => ({
    url: standard(name),
    ...(kind === "integer" ? { valueInteger: value } : { valueDecimal: value }),
  });
  return [
    ...(min === undefined ? [] : [limit("minValue", min)]),
    ...(max === undefined ? [] : [limit("maxValue", max)]),
  ];
};

const optionOf = ({ code, text }: NonNullable<Asked["options"]>[number]): Json =>
  typeof code === "number"
    ? { valueInteger: code, extension: [{ url: own("questionnaire-option-text"), valueString: text }] }
    : { valueCoding: { system: ANSWER_SYSTEM, code, display: text } };

function itemOf(asked: Asked, all: readonly Asked[]): Json {
  const { id, kind, text, required, repeats, options, maxLength, unit, when, redFlags } = asked;
  const byId = (question: string) => all.find((one) => one.id === question) ?? asked;
  const extension = [
    ...limitsOf(asked),
    ...(unit
      ? [
          {
            url: standard("questionnaire-unit"),
            valueCoding: { system: UCUM, code: unit.code, display: unit.text },
          },
        ]
      : []),
    ...(redFlags ?? []).map(redFlagOf(asked)),
  ];
  return {
    ...(extension.length > 0 && { extension }),
    linkId: id,
    text,
    type: kind,
    ...(when && {
      enableWhen: when.map(({ question, operator, answer }) => ({
        question,
        operator,
        ...valueOf(byId(question), answer, "answer"),
      })),
      enableBehavior: "all",
    }),
    ...(required && { required }),
    ...(repeats && { repeats }),
    ...(maxLength !== undefined && { maxLength }),
    ...(options && { answerOption: options.map(optionOf) }),
  };
}

const groupOf = ({ id, text, items }: Group, all: readonly Asked[]): Json => ({
  linkId: id,
  text,
  type: "group",
  item: items.map((item) =>
    item.kind === "display" ? { linkId: item.id, text: item.text, type: "display" } : itemOf(item, all),
  ),
});

/** A form as FHIR, with for whom it is, who reads the answers and how soon. */
export function questionnaireOf(given: Given, nhsNumber: string): Resource {
  const { questionnaire, form, version, hospital, questions } = given;
  const { id, title, from, until, status } = questionnaire;
  return {
    resourceType: "Questionnaire",
    id,
    meta: { versionId: version },
    extension: [
      { url: own("questionnaire-for"), valueReference: byNhsNumber(nhsNumber) },
      { url: own("questionnaire-read-by"), valueString: form.readBy },
      { url: own("questionnaire-minutes"), valueInteger: form.minutes },
      { url: own("questionnaire-read-within"), valueInteger: form.readWithin },
      {
        url: own("questionnaire-hospital"),
        valueIdentifier: { system: ODS_SYSTEM, value: questionnaire.hospital },
      },
    ],
    url: canonicalOf(id),
    version,
    title,
    status: status === "cancelled" ? "retired" : "active",
    subjectType: ["Patient"],
    publisher: hospital,
    description: form.purpose,
    effectivePeriod: {
      start: new Date(from).toISOString(),
      ...(until !== null && { end: new Date(until).toISOString() }),
    },
    item: form.groups.map((group) => groupOf(group, questions)),
  };
}
