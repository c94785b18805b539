import type { SearchError } from "#lib/list-search.ts";
import { fieldErrors } from "./field-errors.ts";
import { FormErrorSummary } from "./form-error-summary.tsx";
import type { HiddenValues } from "./hidden-fields.tsx";
import type { ListSearchProps } from "./list-search.tsx";

/** A search of a list, as a page kept it. */
export interface KeptSearch {
  /** Takes what is typed. */
  readonly action: (form: FormData) => Promise<void>;
  /** What was searched for; null shows everything. */
  readonly query: string | null;
  /** What stands in the field, where it differs from what was searched for. */
  readonly typed: string | null;
  readonly error: SearchError | null;
  /** The draft that holds the query, so that filters keep it. */
  readonly formKey: string | null;
}

/** The sentences of the search of one list, each by its name. */
export type SearchWords = (
  name: "label" | "hint" | "button" | "errorHeading" | "errorPrefix" | `errors.${SearchError}`,
) => string;

const field = "query";

function errorsOf(error: SearchError | null, words: SearchWords) {
  const messages: Record<SearchError, string> = {
    "query-missing": words("errors.query-missing"),
    "query-too-long": words("errors.query-too-long"),
  };
  return fieldErrors(
    error === null ? {} : { [field]: error },
    [{ name: field, messages }],
    words("errorPrefix"),
  );
}

/** Above the h1: what to put right in a search, and where. */
export function SearchProblem({ error, words }: { error: SearchError | null; words: SearchWords }) {
  return <FormErrorSummary errors={errorsOf(error, words)} heading={words("errorHeading")} />;
}

/** The search of a list in its words, with what was typed; `hidden` keeps how the list is narrowed. */
export function searchOfList(
  { action, query, typed, error }: Omit<KeptSearch, "formKey">,
  words: SearchWords,
  hidden?: HiddenValues,
): ListSearchProps {
  return {
    action,
    hidden,
    name: field,
    value: typed ?? query ?? undefined,
    errorMessage: errorsOf(error, words).beside(field),
    words: { label: words("label"), hint: words("hint"), button: words("button") },
  };
}
