import { extensionUrls, type TakenAnswers } from "#lib/gateways/questionnaire-service/schema.ts";
import type { Receipt, SentValue } from "./model.ts";

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
