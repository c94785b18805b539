import {
  extensionUrls,
  type FormExtension,
  type FormItem,
  type HospitalQuestionnaire,
} from "#lib/gateways/questionnaire-service/schema.ts";
import {
  adviceKinds,
  operators,
  questionKinds,
  type Condition,
  type Conditions,
  type Form,
  type Option,
  type Question,
  type RedFlag,
  type Shown,
} from "./model.ts";

/** Thrown within this file alone: something of the form cannot be asked here, so none of it is. */
class CannotBeAsked extends Error {}

const cannot = (): never => {
  throw new CannotBeAsked();
};

type Values = Pick<
  FormExtension,
  "valueBoolean" | "valueInteger" | "valueDecimal" | "valueString" | "valueDate" | "valueCoding"
> & { readonly valueQuantity?: FormExtension["valueQuantity"] };

/** A value as text: a code for a coding, the number for a quantity. */
function textOf(value: Values): string | null {
  const plain =
    value.valueBoolean ??
    value.valueInteger ??
    value.valueDecimal ??
    value.valueString ??
    value.valueDate ??
    value.valueCoding?.code ??
    value.valueQuantity?.value;
  return plain === undefined ? null : String(plain);
}

const extensionsIn = (
  { extension = [] }: { extension?: readonly FormExtension[] | undefined },
  url: string,
) => extension.filter((one) => one.url === url);

const numberIn = (item: FormItem, url: string): number | null => {
  const [found] = extensionsIn(item, url);
  return found?.valueInteger ?? found?.valueDecimal ?? null;
};

function conditionOf(
  one: NonNullable<FormItem["enableWhen"]>[number],
  known: ReadonlySet<string>,
): Condition {
  const value = textOf({
    valueBoolean: one.answerBoolean,
    valueInteger: one.answerInteger,
    valueDecimal: one.answerDecimal,
    valueString: one.answerString,
    valueDate: one.answerDate,
    valueCoding: one.answerCoding,
    valueQuantity: one.answerQuantity,
  });
  const operator = one.operator === "exists" ? "exists" : operators.find((known) => known === one.operator);
  // A condition on what is asked later, or never, cannot be decided when its page is due.
  if (operator === undefined || value === null || !known.has(one.question)) return cannot();
  return { on: one.question, operator, value };
}

const conditionsOf = (item: FormItem, known: ReadonlySet<string>): readonly Conditions[] =>
  item.enableWhen === undefined || item.enableWhen.length === 0
    ? []
    : [{ all: item.enableBehavior !== "any", of: item.enableWhen.map((one) => conditionOf(one, known)) }];

function optionOf(one: NonNullable<FormItem["answerOption"]>[number]): Option {
  const { valueCoding, valueInteger, valueString } = one;
  if (valueCoding?.code !== undefined) {
    const { code, display, system } = valueCoding;
    return { key: code, text: display ?? code, as: { kind: "coding", system: system ?? null } };
  }
  if (valueInteger !== undefined) {
    const [named] = extensionsIn(one, extensionUrls.optionText);
    const key = String(valueInteger);
    return { key, text: named?.valueString ?? key, as: { kind: "integer" } };
  }
  return valueString === undefined
    ? cannot()
    : { key: valueString, text: valueString, as: { kind: "string" } };
}

function redFlagOf({ extension = [] }: FormExtension): RedFlag {
  const part = (url: string) => extension.find((one) => one.url === url);
  const operator = operators.find((known) => known === part("operator")?.valueCode);
  const value = textOf(part("answer") ?? {});
  if (operator === undefined || value === null) return cannot();
  const advice = adviceKinds.find((known) => known === part("advice")?.valueCode) ?? "other";
  return { operator, value, advice };
}

function unitOf(item: FormItem): Question["unit"] {
  const coding = extensionsIn(item, extensionUrls.unit)[0]?.valueCoding;
  if (coding?.code === undefined || coding.system === undefined) return null;
  return { text: coding.display ?? coding.code, code: coding.code, system: coding.system };
}

interface Around {
  readonly part: string | null;
  readonly when: readonly Conditions[];
}

function questionOf(item: FormItem, { part, when }: Around, known: ReadonlySet<string>): Question {
  const kind = questionKinds.find((one) => one === item.type) ?? cannot();
  const chooses = kind === "choice" || kind === "open-choice";
  const options = (item.answerOption ?? []).map(optionOf);
  const distinct = new Set(options.map(({ key }) => key)).size === options.length;
  const several = item.repeats === true;
  const unit = unitOf(item);
  const min = numberIn(item, extensionUrls.min);
  const answerable =
    item.text !== undefined &&
    item.item === undefined &&
    item.readOnly !== true &&
    item.answerValueSet === undefined &&
    chooses === options.length > 0 &&
    distinct &&
    (!several || kind === "choice") &&
    (kind === "quantity") === (unit !== null) &&
    // Numbers below nought cannot be typed here.
    (min === null || min >= 0);
  if (!answerable) return cannot();
  return {
    id: item.linkId,
    kind,
    text: item.text ?? "",
    part,
    before: [],
    required: item.required === true,
    several,
    options,
    maxLength: item.maxLength ?? null,
    min,
    max: numberIn(item, extensionUrls.max),
    unit,
    when: [...when, ...conditionsOf(item, known)],
    redFlags: extensionsIn(item, extensionUrls.redFlag).map(redFlagOf),
  };
}

/** Every question under some items in order, what is to be read standing before the question that follows it. */
function questionsIn(items: readonly FormItem[], around: Around, known: Set<string>): readonly Question[] {
  const found: Question[] = [];
  let before: Shown[] = [];
  for (const item of items) {
    const when = [...around.when, ...conditionsOf(item, known)];
    if (item.type === "display") {
      before.push({ text: item.text ?? cannot(), when });
      continue;
    }
    const inner =
      item.type === "group"
        ? questionsIn(item.item ?? [], { part: item.text ?? around.part, when }, known)
        : [questionOf(item, around, known)];
    const [first, ...rest] = inner;
    if (first === undefined) continue;
    found.push({ ...first, before: [...before, ...first.before] }, ...rest);
    before = [];
    if (item.type !== "group") {
      if (known.has(item.linkId)) cannot();
      known.add(item.linkId);
    }
  }
  // What stands after the last question has no page to be read on.
  if (before.length > 0) cannot();
  return found;
}

/** The form as it can be asked here; null where any part of it cannot, because half of a form is never asked. */
export function toForm(told: HospitalQuestionnaire): Form | null {
  const { url, version, title, description, publisher, unsafe, status, item } = told;
  const own = (name: "readBy" | "minutes" | "readWithin") => extensionsIn(told, extensionUrls[name])[0];
  if (unsafe || status !== "active") return null;
  try {
    const questions = questionsIn(item, { part: null, when: [] }, new Set());
    if (questions.length === 0) return null;
    return {
      ...{ url, version, questions },
      title: title ?? null,
      purpose: description ?? null,
      hospital: publisher ?? null,
      readBy: own("readBy")?.valueString ?? null,
      minutes: own("minutes")?.valueInteger ?? null,
      readWithin: own("readWithin")?.valueInteger ?? null,
    };
  } catch (error) {
    if (error instanceof CannotBeAsked) return null;
    throw error;
  }
}
