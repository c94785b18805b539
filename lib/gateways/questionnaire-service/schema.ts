import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { hasUnknownModifier } from "../fhir/bundle.ts";
import { nhsNumberSystem, reference } from "../fhir/elements.ts";
import { onlyAbout, wrongPerson } from "../fhir/person-guard.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";

// The sandbox's own systems: no published API gives a hospital's questions to other applications.
const own = "https://sandbox.front-door.example";
const standard = "http://hl7.org/fhir/StructureDefinition/";

/** Where the extensions of this API stand, by their short names. */
export const extensionUrls = {
  for: `${own}/StructureDefinition/questionnaire-for`,
  readBy: `${own}/StructureDefinition/questionnaire-read-by`,
  readByDay: `${own}/StructureDefinition/questionnaire-read-by-day`,
  takenBy: `${own}/StructureDefinition/questionnaire-taken-by`,
  minutes: `${own}/StructureDefinition/questionnaire-minutes`,
  readWithin: `${own}/StructureDefinition/questionnaire-read-within`,
  optionText: `${own}/StructureDefinition/questionnaire-option-text`,
  redFlag: `${own}/StructureDefinition/questionnaire-red-flag`,
  unit: `${standard}questionnaire-unit`,
  min: `${standard}minValue`,
  max: `${standard}maxValue`,
} as const;

const coding = z.object({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});

const quantity = z.object({
  value: z.number().optional(),
  unit: z.string().optional(),
  system: z.string().optional(),
  code: z.string().optional(),
});

/** The values that an answer, a condition and an extension can carry, of the kinds that are read here. */
const values = {
  valueBoolean: z.boolean().optional(),
  valueInteger: z.number().optional(),
  valueDecimal: z.number().optional(),
  valueString: z.string().optional(),
  valueDate: z.string().optional(),
  valueCode: z.string().optional(),
  valueCoding: coding.optional(),
  valueQuantity: quantity.optional(),
};

const inner = z.object({ url: z.string(), ...values });

const extension = z.object({
  url: z.string(),
  ...values,
  valueReference: reference.optional(),
  extension: z.array(inner).optional(),
});

/** One extension, with what it may hold. */
export type FormExtension = z.infer<typeof extension>;

const condition = z.object({
  question: z.string().min(1),
  operator: z.string(),
  answerBoolean: z.boolean().optional(),
  answerInteger: z.number().optional(),
  answerDecimal: z.number().optional(),
  answerString: z.string().optional(),
  answerDate: z.string().optional(),
  answerCoding: coding.optional(),
  answerQuantity: quantity.optional(),
});

const option = z.object({
  extension: z.array(extension).optional(),
  valueCoding: coding.optional(),
  valueInteger: z.number().optional(),
  valueString: z.string().optional(),
});

const ownItem = z.object({
  extension: z.array(extension).optional(),
  linkId: z.string().min(1),
  text: z.string().optional(),
  /** Of a kind that nobody knows, too: whoever reads it says what cannot be asked. */
  type: z.string(),
  enableWhen: z.array(condition).optional(),
  enableBehavior: z.enum(["all", "any"]).optional(),
  required: z.boolean().optional(),
  repeats: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  maxLength: z.number().optional(),
  answerValueSet: z.string().optional(),
  answerOption: z.array(option).optional(),
});

/** One item of a form: a question, a group or something to read. */
export type FormItem = z.infer<typeof ownItem> & { readonly item?: readonly FormItem[] | undefined };

const item: z.ZodType<FormItem> = ownItem.extend({
  get item() {
    return z.array(item).max(200).optional();
  },
});

const questionnaire = z.object({
  resourceType: z.literal("Questionnaire"),
  id: z.string().min(1),
  extension: z.array(extension).min(1),
  url: z.url(),
  version: z.string().regex(/^[\w.-]{1,40}$/),
  title: z.string().optional(),
  status: z.enum(["draft", "active", "retired", "unknown"]),
  publisher: z.string().optional(),
  description: z.string().optional(),
  effectivePeriod: z.object({ end: z.string().optional() }).optional(),
  item: z.array(item).min(1).max(200),
});

/** A form that a hospital asks one person to fill in; unsafe where a modifier changes what it says. */
export type HospitalQuestionnaire = z.infer<typeof questionnaire> & { readonly unsafe: boolean };

/** Whose form it is stands in an extension, because a FHIR Questionnaire has no subject. */
function isFor({ extension: all }: z.infer<typeof questionnaire>, subject: NhsNumber): boolean {
  const whose = all.find(({ url }) => url === extensionUrls.for)?.valueReference?.identifier;
  return whose?.system === nhsNumberSystem && whose.value === subject;
}

/** The form `id` of `subject`. */
export function readQuestionnaire(
  body: unknown,
  subject: NhsNumber,
  id: string,
): Reading<HospitalQuestionnaire> {
  const parsed = questionnaire.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, "FHIR R4 Questionnaire") };
  if (!isFor(parsed.data, subject)) return wrongPerson("$.extension", "the form must be for who asked");
  if (parsed.data.id !== id) return refused("$.id", "another form than was asked for");
  return read({ ...parsed.data, unsafe: hasUnknownModifier(body) });
}

const answerItem = z.object({
  linkId: z.string().min(1),
  text: z.string().optional(),
  answer: z.array(z.object({ ...values, extension: z.array(inner).optional() })).optional(),
});

const questionnaireResponse = z.object({
  resourceType: z.literal("QuestionnaireResponse"),
  id: z.string().min(1),
  meta: z.object({ lastUpdated: z.iso.datetime({ offset: true }) }),
  extension: z.array(extension).optional(),
  status: z.literal("completed"),
  authored: z.string(),
  subject: reference,
  item: z.array(answerItem),
});

/** Answers as the hospital has them. */
export type TakenAnswers = z.infer<typeof questionnaireResponse>;

/** What the hospital has of the answers of `subject` to the form `id`. */
export function readAnswers(body: unknown, subject: NhsNumber, id: string): Reading<TakenAnswers> {
  const parsed = questionnaireResponse.safeParse(body);
  if (!parsed.success)
    return { ok: false, refusal: refusalOf(parsed.error, "FHIR R4 QuestionnaireResponse") };
  if (hasUnknownModifier(body)) return refused("$", "FHIR R4: a modifier that nobody here knows");
  const resource = body as Readonly<Record<string, unknown>>;
  const guarded = onlyAbout(subject, [{ path: "$", fullUrl: null, resource }]);
  if (!guarded.ok) return guarded;
  return parsed.data.id === id ? read(parsed.data) : refused("$.id", "answers to another form");
}
