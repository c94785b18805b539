import type { ReactNode } from "react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import { logInProblems, type LogInProblem } from "#lib/access/log-in-problem.ts";
import { requireCorrelationId } from "#lib/access/request.ts";
import { brand } from "#lib/brand.ts";
import { paths } from "#lib/paths.ts";

interface ProblemProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function reasonOf({ searchParams }: ProblemProps): Promise<LogInProblem> {
  const { reason } = await searchParams;
  return logInProblems.find((known) => known === reason) ?? "other";
}

export async function generateMetadata(props: ProblemProps): Promise<Metadata> {
  const t = await getTranslations("log-in.problem");
  return { title: t(`${await reasonOf(props)}.heading`) };
}

/** What a person of this age can do: log in again is no way on. */
async function TooYoung() {
  const t = await getTranslations("log-in.problem.too-young");
  return (
    <>
      <Heading level={2} size="m" text={t("parentHeading")} />
      {t.rich("parentBody", prose)}
      <Heading level={2} size="m" text={t("talkHeading")} />
      {t.rich("talkBody", prose)}
    </>
  );
}

async function NeedsMore() {
  const t = await getTranslations("log-in.problem.needs-more");
  return (
    <>
      <Heading level={2} size="m" text={t("howHeading")} />
      {t.rich("howBody", prose)}
    </>
  );
}

/** Problems that may be over when tried again get "Try again"; the others, the person's own decision to log in. */
async function WayOn({ again }: { again: boolean }) {
  const t = await getTranslations("log-in.problem");
  return (
    <>
      <Button
        variant={again ? "secondary" : undefined}
        href={paths.logIn()}
        text={again ? t("tryAgain") : t("logIn")}
      />
      <p>
        <Link className="app-alone" href={`${paths.help()}#cannot-log-in`}>
          {t("help")}
        </Link>
      </p>
      <Heading level={2} size="m" text={t("otherWays")} />
      {t.rich("otherWaysBody", prose)}
    </>
  );
}

const waysOn: Readonly<Record<LogInProblem, ReactNode>> = {
  "too-young": <TooYoung />,
  "needs-more": (
    <>
      <NeedsMore />
      <WayOn again={false} />
    </>
  ),
  consent: <WayOn again={false} />,
  expired: <WayOn again={false} />,
  unavailable: <WayOn again />,
  other: <WayOn again />,
};

/** Problems that are nobody's decision, and that the help team can look into. */
const technical: readonly LogInProblem[] = ["unavailable", "expired", "other"];

const contactLink = (words: ReactNode) => <Link href={paths.contact()}>{words}</Link>;
const codeText = (words: ReactNode) => (
  <strong>
    <Digits>{words}</Digits>
  </strong>
);

/** Enough of the correlation id to find the log-in in the log, in pairs that can be read out. */
async function TechnicalSupport({ given }: { given: string | string[] | undefined }) {
  const t = await getTranslations("failures.support");
  const known = typeof given === "string" && /^[0-9a-f]{6}$/.test(given);
  const digits = known ? given : (await requireCorrelationId()).slice(0, 6);
  const code = digits.toUpperCase().replace(/..(?!$)/g, "$& ");
  return (
    <section className="app-section">
      <Heading level={2} size="s" text={t("heading")} />
      <p>{t.rich("text", { contact: contactLink, name: brand.productName })}</p>
      <p>{t.rich("code", { b: codeText, code })}</p>
    </section>
  );
}

/** Why logging in did not work, and the way on. By the rules for error pages: no back link, no red, no number of HTTP. */
export default async function LogInProblemPage(props: ProblemProps) {
  const t = await getTranslations("log-in.problem");
  const reason = await reasonOf(props);
  return (
    <PageMain namespaces={["log-in", "failures"]}>
      <Heading level={1} size="l" text={t(`${reason}.heading`)} />
      {t.rich(`${reason}.body`, prose)}
      {waysOn[reason]}
      <UrgentBlock />
      {technical.includes(reason) && <TechnicalSupport given={(await props.searchParams)["code"]} />}
    </PageMain>
  );
}
