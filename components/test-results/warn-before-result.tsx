import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { TestResult, WarnBefore } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { CallSurgery } from "./call-surgery.tsx";
import { names } from "./rich-words.tsx";
import { type KnownSurgery, useSurgeryName } from "./surgery.ts";
import { useTestName } from "./test-name.ts";

interface WarnBeforeResultProps {
  result: TestResult;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** The same page, showing the result. */
  showNow: string;
  /** How to book a follow-up, where the clinician wants to talk first. */
  followUp?: ReactNode;
}

/** The heading of the page that stands before a result. */
function useWarningHeading() {
  const t = useTranslations("test-results");
  return (warning: WarnBefore) =>
    warning === "discuss-first" ? t("warn.discussHeading") : t("warn.heading");
}

function WhichResult({ result }: { result: TestResult }) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const test = useTestName()(result);
  return (
    <p>
      {result.takenAt === null
        ? t.rich("warn.aboutNoDate", { ...names, test })
        : t.rich("warn.about", { ...names, test, date: dates.longDay(result.takenAt) })}
    </p>
  );
}

function Reasons({ warning, surgery }: { warning: WarnBefore; surgery: KnownSurgery }) {
  const t = useTranslations("test-results");
  if (warning === "discuss-first") {
    return (
      <>
        <p>
          {t("warn.discussText")} <CallSurgery surgery={surgery} />
        </p>
        <p>{t("warn.discussChoice")}</p>
      </>
    );
  }
  return (
    <>
      <p>{t("warn.mayInclude")}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{t("warn.worrying")}</li>
        <li>{t("warn.notDiscussed")}</li>
      </ul>
    </>
  );
}

/**
 * Before a result that may upset, or that the clinician wants to talk about first: nothing of it is shown, nothing is
 * hidden, and the person chooses. It brings the h1 of the page.
 */
export function WarnBeforeResult(props: WarnBeforeResultProps) {
  const { result, person, surgery: known, showNow, followUp } = props;
  const t = useTranslations("test-results");
  const surgery = useSurgeryName(known);
  const headingOf = useWarningHeading();
  const warning = result.warnBefore ?? "sensitive";
  const discuss = warning === "discuss-first";
  return (
    <>
      <Heading level={1} size="l" text={headingOf(warning)} />
      <WhichResult result={result} />
      <Reasons warning={warning} surgery={known} />
      {followUp}
      <p>{t.rich("warn.pressure", { ...names, surgery })}</p>
      <div className="flex flex-col gap-2 tablet:flex-row tablet:gap-6 tablet:items-center">
        <Button href={paths.testResults(person)} text={discuss ? t("warn.discussWait") : t("warn.wait")} />
        <Button variant="secondary" href={showNow} text={t("warn.show")} />
      </div>
      <p>
        <Link className="app-alone" href={paths.safety()}>
          {t("links.pressure")}
        </Link>
      </p>
    </>
  );
}
