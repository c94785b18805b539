import { useTranslations } from "next-intl";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import type { ListWithSearchProps } from "#components/ui/patterns/list-with-search.tsx";
import type { DocumentFilter } from "#lib/domain/documents/model.ts";

/** What may be wrong with what was typed, as `form.ts` says it. */
export type SearchError = "query-missing" | "query-too-long";

export interface ListSearchProps {
  action: (form: FormData) => Promise<void>;
  show: DocumentFilter;
  /** What was typed, to be seen again. */
  query: string | null;
  error: SearchError | null;
}

const field = "query";

function useSearchErrors(error: SearchError | null) {
  const t = useTranslations("documents.search");
  const messages: Record<SearchError, string> = {
    "query-missing": t("errors.query-missing"),
    "query-too-long": t("errors.query-too-long"),
  };
  return fieldErrors(error === null ? {} : { [field]: error }, [{ name: field, messages }], t("errorPrefix"));
}

/** Above the h1: what to put right, and where. */
export function SearchProblem({ error }: { error: SearchError | null }) {
  const t = useTranslations("documents.search");
  return <FormErrorSummary errors={useSearchErrors(error)} heading={t("errorHeading")} />;
}

/** The search of this list, in its words. */
export function useListSearch({
  action,
  show,
  query,
  error,
}: ListSearchProps): ListWithSearchProps["search"] {
  const t = useTranslations("documents.search");
  return {
    action,
    hidden: { show },
    name: field,
    value: query ?? undefined,
    errorMessage: useSearchErrors(error).beside(field),
    words: { label: t("label"), hint: t("hint"), button: t("button") },
  };
}
