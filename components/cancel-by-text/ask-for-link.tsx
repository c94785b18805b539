import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import type { AskedLink, MobileEnd } from "#lib/domain/cancel-by-text/model.ts";

/** Why a link was not asked for, as a key of the words. */
export const linkProblems = ["too-soon", "too-late", "not-offered", "gone", "failed"] as const;

export type LinkProblem = (typeof linkProblems)[number];

interface AskForLinkProps {
  startsAt: string;
  /** Null where it cannot be cancelled with a link (any more). */
  form: { readonly action: FormAction; readonly oneTimeKey: string } | null;
  number: MobileEnd;
  asked: AskedLink | null;
  /** A new text may be asked for now. */
  mayAsk: boolean;
  /** Why the form that was just sent asked for nothing. */
  problem: LinkProblem | null;
}

/** What became of the text that was asked for last. */
function Asked({ asked }: { asked: AskedLink }) {
  const t = useTranslations("cancel-by-text.ask");
  const dates = dateWords(useLocale());
  const when = { time: dates.time(asked.askedAt) ?? "", day: dates.longDay(asked.askedAt) };
  return (
    <Notice headingLevel={2} title={t(asked.texted)}>
      <p>{asked.texted === "refused" ? t("refusedText") : t(`${asked.texted}Text`, when)}</p>
    </Notice>
  );
}

function Number({ number }: { number: MobileEnd }) {
  const t = useTranslations("cancel-by-text.ask");
  if (number.kind !== "known") return <p>{t(number.kind === "none" ? "noNumber" : "unknownNumber")}</p>;
  return (
    <>
      <p>{t("number", { end: number.end })}</p>
      <p>{t("wrong")}</p>
    </>
  );
}

/** Asks for a link by text, after saying what the text says, who can use it, and to which number it goes. */
export function AskForLink({ startsAt, form, number, asked, mayAsk, problem }: AskForLinkProps) {
  const t = useTranslations("cancel-by-text.ask");
  const dates = dateWords(useLocale());
  const sent = asked !== null && !asked.used ? asked : null;
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      {problem !== null && <Notice headingLevel={2} title={t(`problems.${problem}`)} />}
      {sent !== null && <Asked asked={sent} />}
      {form === null ? (
        <p>{t("closed")}</p>
      ) : (
        <>
          <p>{t("when", { day: dates.longDay(startsAt), time: dates.time(startsAt) ?? "" })}</p>
          <p>{t("what")}</p>
          <p>{t("who")}</p>
          <Number number={number} />
          {sent !== null && mayAsk && <p>{t("again")}</p>}
          {mayAsk && number.kind === "known" && <Form {...form} button={t("button")} />}
        </>
      )}
    </>
  );
}
