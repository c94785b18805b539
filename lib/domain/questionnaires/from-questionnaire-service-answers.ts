import { extensionUrls, type TakenAnswers } from "#lib/gateways/questionnaire-service/schema.ts";

/** One value of an answer: words of the hospital's or the person's, an ISO date, yes or no. */
export type SentValue =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "yes" }
  | { readonly kind: "no" };

/** Answers as the hospital has them, to be read again. */
export interface Receipt {
  /** ISO instant at which the hospital took them. */
  readonly at: string;
  readonly takenBy: string | null;
  readonly readBy: string | null;
  /** ISO date by which somebody reads them. */
  readonly readByDay: string | null;
  readonly answers: readonly { readonly question: string; readonly values: readonly SentValue[] }[];
}

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
