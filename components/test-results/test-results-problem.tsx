import { useTranslations } from "next-intl";
import { CouldNotShow } from "#components/layout/could-not-show.tsx";
import type { ResultSource } from "#lib/domain/test-results/model.ts";
import type { FailureKind } from "#lib/result.ts";
import { useOtherWays } from "./other-ways.tsx";
import type { KnownSurgery } from "./surgery.ts";

export interface TestResultsProblemProps {
  kind: FailureKind;
  what: "list" | "result" | "ordered";
  /** Who to call instead, the nearest first. */
  sources: readonly ResultSource[];
  surgery: KnownSurgery;
  /** The address of this page without a query. */
  here: string;
  /** Tried again already. */
  again: boolean;
  /** For the help team: begins the correlation id of this request. */
  code: string;
}

/** In the place of results that could not be shown, with the telephone as the other way. It brings the h1 of the page. */
export function TestResultsProblem({
  kind,
  what,
  sources,
  surgery,
  here,
  again,
  code,
}: TestResultsProblemProps) {
  const t = useTranslations("test-results");
  const otherWays = useOtherWays(surgery, sources);
  return (
    <CouldNotShow
      kind={kind}
      what={t(`problem.${what}`)}
      tryAgainHref={`${here}?again=1`}
      again={again}
      otherWays={otherWays}
      code={code}
    />
  );
}
