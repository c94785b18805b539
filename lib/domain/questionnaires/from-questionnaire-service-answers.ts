import { extensionUrls, type TakenAnswers } from "#lib/gateways/questionnaire-service/schema.ts";
import { isAnswered, type Answer, type Answers, type Receipt, type SentValue } from "./model.ts";

type Value = NonNullable<TakenAnswers["item"][number]["answer"]>[number];

function valueOf(value: Value): SentValue {
  if (value.valueBoolean !== undefined) return { kind: value.valueBoolean ? "yes" : "no" };
  if (value.valueDate !== undefined) return { kind: "date", text: value.valueDate };
  const { valueQuantity: quantity, valueCoding: coding, extension = [] } = value;
  if (quantity?.value !== undefined)
    return { kind: "words", text: [quantity.value, quantity.unit ?? quantity.code].join(" ").trim() };
  const named = extension.find(({ url }) => url === extensionUrls.optionText)?.valueString;
  const plain = value.valueInteger ?? value.valueDecimal ?? value.valueString ?? coding?.code ?? "";
  return { kind: "words", text: named ?? coding?.display ?? String(plain) };
}

/** What the hospital has, in the words in which it was sent. */
export function toReceipt({ meta, extension = [], item }: TakenAnswers): Receipt {
  const find = (url: string) => extension.find((one) => one.url === url);
  return {
    at: meta.lastUpdated,
    takenBy: find(extensionUrls.takenBy)?.valueString ?? null,
    readBy: find(extensionUrls.readBy)?.valueString ?? null,
    readByDay: find(extensionUrls.readByDay)?.valueDate ?? null,
    answers: item.map(({ linkId, text, answer = [] }) => ({
      question: text ?? linkId,
      values: answer.map(valueOf),
    })),
  };
}

/** Whether a value of the hospital's says what was chosen or typed; numbers as numbers, however they were typed. */
function says(value: Value, given: string): boolean {
  const number = value.valueInteger ?? value.valueDecimal ?? value.valueQuantity?.value;
  if (number !== undefined) return given.trim() !== "" && Number(given) === number;
  const words = value.valueCoding?.code ?? value.valueDate ?? value.valueString ?? value.valueBoolean;
  return words !== undefined && String(words) === given;
}

function isSame(values: readonly Value[], { chosen, typed }: Answer): boolean {
  const given = typed === null ? chosen : [...chosen, typed];
  return (
    values.length === given.length &&
    given.every((one) => values.some((value) => says(value, one))) &&
    values.every((value) => given.some((one) => says(value, one)))
  );
}

/** Whether the hospital has these answers and no others: somebody may have given it others elsewhere. */
export function hasThese({ item }: TakenAnswers, answers: Answers): boolean {
  const given = Object.entries(answers).filter(([, answer]) => isAnswered(answer));
  const taken = item.filter(({ answer = [] }) => answer.length > 0);
  return (
    taken.length === given.length &&
    given.every(([id, one]) => {
      const there = taken.find(({ linkId }) => linkId === id);
      return there?.answer !== undefined && isSame(there.answer, one);
    })
  );
}
