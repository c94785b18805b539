import { useTranslations } from "next-intl";
import { CheckAnswers, type AnswerRow } from "#components/ui/patterns/check-answers.tsx";
import { useEntryFacts } from "./entry-facts.ts";
import { Stop, textOf, type JourneyProps } from "./journey.tsx";

/** Everything that will be kept, to be read and changed before it is. */
export function CheckEntry(props: JourneyProps) {
  const t = useTranslations("own-entries");
  const facts = useEntryFacts();
  const { content, doing } = props;
  if (content === null) return null;
  const rows = facts(content).map(([question, answer]): AnswerRow => ({
    question,
    answer,
    changeHref: props.to("details"),
    changeWhat: question.toLowerCase(),
  }));
  const share: AnswerRow = {
    question: t("check.share"),
    answer: { value: textOf(props, "share") === "yes" ? t("check.yes") : t("check.no") },
    changeHref: props.to("share"),
    changeWhat: t("check.share").toLowerCase(),
  };
  return (
    <CheckAnswers
      heading={t(`check.title.${doing}`)}
      caption={t(`kinds.${props.what}`)}
      errors={props.errors}
      problem={t("problem")}
      action={props.send}
      oneTimeKey={props.oneTimeKey}
      button={t(`check.button.${doing}`)}
      words={{ change: t("changeLink"), notProvided: t("notProvided") }}
      sections={[
        {
          rows: [...rows, ...(props.shares ? [share] : [])],
        },
      ]}
      after={<Stop href={props.stopHref} />}
    >
      <p>{t("check.label")}</p>
    </CheckAnswers>
  );
}
