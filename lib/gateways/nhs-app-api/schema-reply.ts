import { hasHtml, tooLong, type Issue, type Request } from "./schema-request.ts";

/** How a sender wants a person to answer: in their own words, or by choosing one of up to six. */
export type ReplyAsked =
  { readonly kind: "text" } | { readonly kind: "choice"; readonly options: readonly string[] };

const answersExtension = "https://fhir.nhs.uk/NHSApp/answers";
const mostOptions = 6;
/** Ours: no bound is published, and each is a button. */
const longestOption = 200;

type Option = { readonly valueCoding?: { readonly code?: string | undefined } | undefined };

function optionIssues(options: readonly Option[]): Issue[] {
  const at = "contained[0].item[0].answerOption";
  if (options.length === 0) return [{ diagnostics: "Not specified", expression: at }];
  if (options.length > mostOptions) return [{ diagnostics: tooLong, expression: at }];
  return options.flatMap(({ valueCoding }, place) => {
    const code = valueCoding?.code ?? "";
    const expression = `${at}[${String(place)}].valueCoding.code`;
    if (code.trim() === "") return [{ diagnostics: "Not specified", expression }];
    if (code.length > longestOption) return [{ diagnostics: tooLong, expression }];
    return hasHtml(code) ? [{ diagnostics: "Contains HTML", expression }] : [];
  });
}

/** What is wrong with what is asked in return. */
export function replyIssues({ contained, extension = [] }: Request): Issue[] {
  if (contained === undefined) return [];
  const [questionnaire] = contained;
  const [item] = questionnaire?.item ?? [];
  if (contained.length !== 1 || questionnaire?.resourceType !== "Questionnaire")
    return [{ diagnostics: "Must be one Questionnaire", expression: "contained" }];
  if (questionnaire.item.length !== 1 || item === undefined || !["text", "choice"].includes(item.type))
    return [{ diagnostics: "Must be one item of type text or choice", expression: "contained[0].item" }];
  if (questionnaire.status !== "active")
    return [{ diagnostics: "Must be active", expression: "contained[0].status" }];
  const options = item.type === "choice" ? optionIssues(item.answerOption ?? []) : [];
  if (options.length > 0) return options;
  const refers = extension.some(
    ({ url, valueReference }) =>
      url === answersExtension && valueReference?.reference === `#${questionnaire.id}`,
  );
  return refers ? [] : [{ diagnostics: "Not specified", expression: "extension" }];
}

/** What is asked in return, by a request without fault; null: nothing. */
export function replyOf({ contained }: Request): ReplyAsked | null {
  const item = contained?.[0]?.item[0];
  if (item === undefined) return null;
  if (item.type === "text") return { kind: "text" };
  const options = (item.answerOption ?? []).flatMap(({ valueCoding }) => valueCoding?.code ?? []);
  return { kind: "choice", options };
}
