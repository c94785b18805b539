import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { brand } from "#lib/brand.ts";
import { paths } from "#lib/paths.ts";
import type { FailureKind } from "#lib/result.ts";
import { Button } from "../ui/button.tsx";
import { CardGroup, type CardGroupProps } from "../ui/card-group.tsx";
import { Heading, type HeadingLevel } from "../ui/heading.tsx";
import { Link } from "../ui/link.tsx";
import { Digits } from "../ui/time-text.tsx";
import { UrgentBlock } from "./urgent-block.tsx";

export interface CouldNotShowProps {
  kind: FailureKind;
  /** What was asked for, as it reads inside a sentence: "your test results". */
  what: string;
  /** What still works, in a sentence or two. */
  stillWorks?: ReactNode;
  /** The same page once more; offered only where trying again can help. */
  tryAgainHref?: string | undefined;
  /** Tried again already: the heading says "still", and the button is not offered a third time. */
  again?: boolean | undefined;
  /** Other ways to the same information: a phone number, a saved copy. The nearest first. */
  otherWays?: CardGroupProps["cards"] | undefined;
  /** A short code for the help team, never a technical one. */
  code?: string | undefined;
  /** 2 where a part of the page could not be shown; the headings inside are one lower. */
  headingLevel?: 1 | 2 | 3 | undefined;
}

const contactLink = (words: ReactNode) => <Link href={paths.contact()}>{words}</Link>;
const codeText = (words: ReactNode) => (
  <strong>
    <Digits>{words}</Digits>
  </strong>
);

/** Kinds that may go away by themselves. */
const mayPass: readonly FailureKind[] = ["unavailable", "unreadable", "changed-meanwhile"];

function Support({ code, level }: { code: string | undefined; level: HeadingLevel }) {
  const t = useTranslations("failures.support");
  return (
    <section className="app-section">
      <Heading level={level} size="s" text={t("heading")} />
      <p>{t.rich("text", { contact: contactLink, name: brand.productName })}</p>
      {code !== undefined && <p>{t.rich("code", { b: codeText, code })}</p>}
    </section>
  );
}

/**
 * In the place of what could not be shown: what happened, what still works, other ways, and 111. No red, no blame.
 * It brings the h1 of the page.
 */
export function CouldNotShow(props: CouldNotShowProps) {
  const { kind, what, stillWorks, tryAgainHref, again, otherWays = [], code, headingLevel = 1 } = props;
  const inside = (headingLevel + 1) as HeadingLevel;
  const t = useTranslations("failures");
  const heading =
    kind === "unavailable" && again
      ? t("unavailable.headingAgain", { what })
      : t(`${kind}.heading`, { what });
  const offersAgain = tryAgainHref !== undefined && !again && mayPass.includes(kind);
  // What somebody keeps to themselves is not to be had in another way, and is nobody's fault.
  const kept = kind === "not-shared";
  return (
    <>
      <Heading level={headingLevel} size="l" text={heading} />
      <p>{t(`${kind}.text`)}</p>
      {stillWorks !== undefined && <p>{stillWorks}</p>}
      {offersAgain && (
        <Button
          variant="secondary"
          href={tryAgainHref}
          text={t(kind === "changed-meanwhile" ? "lookAgain" : "tryAgain")}
        />
      )}
      {!kept && otherWays.length > 0 && (
        <CardGroup
          heading={t("otherWays")}
          headingLevel={inside}
          cards={otherWays}
          stacked
          classes="nhsuk-u-margin-bottom-0"
        />
      )}
      <UrgentBlock headingLevel={inside} />
      {!kept && <Support code={code} level={inside} />}
    </>
  );
}
