import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ListenToPage } from "#components/layout/listen-to-page.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { AboutThisTest } from "./about-this-test.tsx";
import { useExplanation } from "./explanation.ts";
import { ResultBody, type ResultBodyProps } from "./result-body.tsx";
import { ResultLinks } from "./result-links.tsx";
import { ResultStanding } from "./result-standing.tsx";
import { useTestName } from "./test-name.ts";

export interface TestResultDetailProps extends Omit<ResultBodyProps, "open"> {
  /** Ten digits, or null where it is not known. */
  nhsNumber: string | null;
  /** How to write to the surgery about it. */
  ask?: ReactNode;
  /** Whether pages about it can be opened: for paper, and about safety. */
  canAct?: boolean | undefined;
}

/** One result: what it is, the value and what it means, what comes next, how it was before. Brings the h1 of the page. */
export function TestResultDetail({ nhsNumber, ask, canAct = true, ...body }: TestResultDetailProps) {
  const { detail, person, surgery } = body;
  const { result } = detail;
  const explanation = useExplanation(result.concept);
  const name = useTestName()(result);
  const t = useTranslations("test-results");
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{name}</bdi>} />
      <ListenToPage />
      <div className="app-split">
        <div>
          {explanation !== null && <p>{explanation.what}</p>}
          <ResultStanding result={result} surgery={surgery} />
          {!result.cannotBeShownSafely && <ResultBody {...body} />}
          {explanation !== null && <p className="app-under-title">{t("explain.meta.status")}</p>}
        </div>
        <div>
          <AboutThisTest result={result} surgery={surgery} nhsNumber={nhsNumber} />
          {ask}
          {canAct && (
            <ResultLinks
              resultId={result.id}
              person={person}
              surgery={surgery}
              seen={result.warnBefore !== null}
            />
          )}
        </div>
      </div>
    </>
  );
}
