import { useTranslations } from "next-intl";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import type { ListSearchProps } from "#components/ui/patterns/list-search.tsx";
import type { Narrowing } from "#lib/domain/timeline/model.ts";

/** What may be wrong with what was typed, as `form.ts` says it. */
export type SearchError = "query-missing" | "query-too-long";

const field = "query";

function useSearchErrors(error: SearchError | null) {
  const t = useTranslations("timeline.search");
  const messages: Record<SearchError, string> = {
    "query-missing": t("errors.query-missing"),
    "query-too-long": t("errors.query-too-long"),
  };
  return fieldErrors(error === null ? {} : { [field]: error }, [{ name: field, messages }], t("errorPrefix"));
}

/** Above the h1: what to put right, and where. */
export function SearchProblem({ error }: { error: SearchError | null }) {
  const t = useTranslations("timeline.search");
  return <FormErrorSummary errors={useSearchErrors(error)} heading={t("errorHeading")} />;
}

export interface TimelineSearch {
  readonly action: (form: FormData) => Promise<void>;
  readonly error: SearchError | null;
  /** What was searched for; null shows everything. */
  readonly query: string | null;
  /** What stands in the field, where it differs from what was searched for. */
  readonly typed: string | null;
  /** The draft that holds the query, so that filters keep it. */
  readonly formKey: string | null;
}

/** The search of the timeline, in its words; it keeps how the list is narrowed. */
export function useListSearch(search: TimelineSearch, by: Narrowing): ListSearchProps {
  const t = useTranslations("timeline.search");
  return {
    action: search.action,
    hidden: { kind: by.kind ?? "", setting: by.setting ?? "" },
    name: field,
    value: search.typed ?? search.query ?? undefined,
    errorMessage: useSearchErrors(search.error).beside(field),
    words: { label: t("label"), hint: t("hint"), button: t("button") },
  };
}
