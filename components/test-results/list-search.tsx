import { useTranslations } from "next-intl";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnArrival } from "#components/ui/focus-on-arrival.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import type { ResultFilter } from "#lib/domain/test-results/model.ts";

export interface ListSearchProps {
  action: (form: FormData) => Promise<void>;
  show: ResultFilter;
  /** What was typed, to be seen again. */
  query: string | null;
  error: SearchError | null;
}

/** What may be wrong with what was typed, as `form.ts` says it. */
export type SearchError = "query-missing" | "query-too-long";

/** The id that the error summary links to. */
const searchFieldId = "query";

/** Above the h1: what to put right, and where. */
export function SearchProblem({ error, formKey }: { error: SearchError; formKey: string }) {
  const t = useTranslations("test-results");
  return (
    <>
      <ErrorSummary
        heading={t("search.errorHeading")}
        errorList={[{ text: t(`search.errors.${error}`), href: `#${searchFieldId}` }]}
      />
      <FocusOnArrival of={formKey} />
    </>
  );
}

/** Free text is posted, never put into the address: a search can say more than a result. */
export function ListSearch({ action, show, query, error }: ListSearchProps) {
  const t = useTranslations("test-results");
  return (
    <form action={action} noValidate role="search">
      <input type="hidden" name="show" value={show} />
      <SearchInput
        id={searchFieldId}
        name="query"
        label={{ text: t("search.label"), size: "s" }}
        hint={t("search.hint")}
        value={query ?? undefined}
        spellcheck={false}
        errorMessage={
          error === null
            ? undefined
            : { text: t(`search.errors.${error}`), visuallyHiddenText: t("search.errorPrefix") }
        }
        button={{ ariaLabel: t("search.button") }}
      />
    </form>
  );
}
