import { hasHtml, tooLong, type Issue, type Request } from "./schema-request.ts";

interface Asked {
  /** The names that the sender gave its question, to be answered by. */
  readonly questionnaire: string;
  readonly linkId: string;
}

/** How a sender wants a person to answer: in their own words, or by choosing one of up to six. */
export type ReplyAsked = Asked &
  ({ readonly kind: "text" } | { readonly kind: "choice"; readonly options: readonly string[] });

export const answersExtension = "https://fhir.nhs.uk/NHSApp/answers";
export const mostOptions = 6;
/** Ours: no bound is published, and each is a button. */
export const longestOption = 200;

type Option = { readonly valueCoding?: { readonly code?: string | undefined } | undefined };

function optionIssues(options: readonly Option[]): Issue[] {
  // As published: the element is called answerOption.
  const at = "contained[0].item[0].answerOptions";
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

/** The extension leads to the question: a sender that left it out, or out of place, would never hear the answer. */
function extensionIssues({ extension = [] }: Request, questionnaire: string): Issue[] {
  const [only] = extension;
  if (only === undefined) return [{ diagnostics: "Not specified", expression: "extension" }];
  if (extension.length > 1) return [{ diagnostics: tooLong, expression: "extension" }];
  if (only.url !== answersExtension)
    return [{ diagnostics: "url is invalid", expression: "extension[0].url" }];
  return only.valueReference?.reference === `#${questionnaire}`
    ? []
    : [{ diagnostics: "reference is invalid", expression: "extension[0].valueReference.reference" }];
}

/** What is wrong with what is asked in return. */
export function replyIssues(request: Request): Issue[] {
  const { contained } = request;
  if (contained === undefined) return [];
  const [questionnaire] = contained;
  const [item] = questionnaire?.item ?? [];
  if (contained.length !== 1 || questionnaire?.resourceType !== "Questionnaire")
    return [
      {
        diagnostics: "contained should contain one resource of type Questionnaire",
        expression: "contained[0].type",
      },
    ];
  if (questionnaire.item.length !== 1 || item === undefined || !["text", "choice"].includes(item.type))
    return [{ diagnostics: "[0].item.type should be text or choice", expression: "contained" }];
  if (questionnaire.status !== "active")
    return [{ diagnostics: "Must be active", expression: "contained[0].status" }];
  const options = item.type === "choice" ? optionIssues(item.answerOption ?? []) : [];
  return options.length > 0 ? options : extensionIssues(request, questionnaire.id);
}

/** What is asked in return, by a request without fault; null: nothing. */
export function replyOf({ contained }: Request): ReplyAsked | null {
  const [questionnaire] = contained ?? [];
  const item = questionnaire?.item[0];
  if (questionnaire === undefined || item === undefined) return null;
  const asked = { questionnaire: questionnaire.id, linkId: item.linkId };
  if (item.type === "text") return { ...asked, kind: "text" };
  const options = (item.answerOption ?? []).flatMap(({ valueCoding }) => valueCoding?.code ?? []);
  return { ...asked, kind: "choice", options };
}
