import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { CheckAnswers } from "#components/ui/patterns/check-answers.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { tellingTopics } from "#lib/contact-choice.ts";
import {
  chosenAfter,
  recordedAfter,
  recordedMethod,
  type Change,
  type ChangePart,
  type ContactPreferences,
} from "#lib/domain/contact-preferences/model.ts";
import { me, paths } from "#lib/paths.ts";
import { useWhereItGoes, type SafeRules } from "./reach-words.tsx";
import { useSaid, type Said } from "./preference-words.tsx";

export interface CheckChangeProps {
  change: Change;
  preferences: ContactPreferences;
  /** How they are reached safely, which goes before what they choose. */
  safe: SafeRules;
  action: FormAction;
  oneTimeKey: string;
  errors: FieldErrors;
  /** Where the question is answered again. */
  backHref: string;
}

const partsOf = (change: Change): readonly ChangePart[] =>
  change.part !== "format" && change.part !== "language" && change.forAll ? tellingTopics : [change.part];

const after = ({ change, preferences }: Pick<CheckChangeProps, "change" | "preferences">): Said => ({
  recorded: recordedAfter(preferences.recorded, change),
  chosen: chosenAfter(preferences.chosen, change),
});

/** Where a change is written. */
function useWhere(): (change: Change) => string {
  const t = useTranslations("contact-preferences");
  return (change) => {
    if (change.part === "format") return t(change.format === "easy-read" ? "check.here" : "check.inRecord");
    if (change.part === "language") return t("check.language");
    const method = change.part === "other" || change.forAll ? recordedMethod(change.ways) : null;
    return method === null ? t("check.here") : t("check.ways", { method: t(`methods.${method}`) });
  };
}

/** Where what is sent by the chosen ways goes, or that there is nothing to go to. */
function useGoes({ change, preferences, safe }: Pick<CheckChangeProps, "change" | "preferences" | "safe">) {
  const t = useTranslations("contact-preferences");
  const goes = useWhereItGoes(preferences.reach, safe);
  if (change.part === "format" || change.part === "language") return [];
  const said = change.ways.flatMap((way) => {
    const where = goes(way);
    return where === undefined ? [] : [{ way, text: `${t(`ways.${way}`)}: ${where}` }];
  });
  if (said.length === 0) return [];
  return [
    {
      question: t("check.goes"),
      answer: { value: said.map(({ way, text }) => <p key={way}>{text}</p>) },
    },
  ];
}

/** What was chosen, beside what holds now, to be read before it is saved. */
export function CheckChange(props: CheckChangeProps) {
  const { change, preferences, errors, action, oneTimeKey, backHref } = props;
  const t = useTranslations("contact-preferences");
  const say = useSaid();
  const goes = useGoes(props);
  const where = useWhere();
  const rowsOf = (said: Said) => partsOf(change).flatMap((part) => say(part, said));
  return (
    <CheckAnswers
      {...{ errors, action, oneTimeKey, problem: t("problem"), heading: t("check.heading") }}
      button={t("check.save")}
      words={{ change: t("change"), notProvided: t("notTold") }}
      sections={[
        {
          heading: t("check.then"),
          rows: [
            ...rowsOf(after(props)).map(({ question, answer }) => ({
              ...{ question, answer: { value: answer } },
              ...{ changeHref: backHref, changeWhat: question.toLowerCase() },
            })),
            ...goes,
            { question: t("check.where"), answer: { value: where(change) } },
          ],
        },
        {
          heading: t("check.now"),
          rows: rowsOf(preferences).map(({ question, answer }) => ({ question, answer: { value: answer } })),
        },
      ]}
      after={
        <p>
          <Link className="app-alone" href={paths.contactPreferences(me)}>
            {t("stop")}
          </Link>
        </p>
      }
    />
  );
}

function Side({ heading, change, said }: { heading: string; change: Change; said: Said }) {
  const say = useSaid();
  return (
    <>
      <Heading level={2} size="m" text={heading} />
      <PaperCard>
        <SummaryList
          lastRowBorder={false}
          classes="nhsuk-u-margin-bottom-0"
          rows={partsOf(change)
            .flatMap((part) => say(part, said))
            .map(({ question, answer }) => ({ key: question, value: answer }))}
        />
      </PaperCard>
    </>
  );
}

/** The record was changed while somebody chose: both stand side by side, and nothing holds until they choose. */
export function CompareChange(props: Omit<CheckChangeProps, "errors" | "backHref" | "safe">) {
  const { change, preferences, action, oneTimeKey } = props;
  const t = useTranslations("contact-preferences.compare");
  return (
    <>
      <Heading level={1} size="l" text={t("heading")} />
      <p>{t("lead")}</p>
      <Side heading={t("record")} change={change} said={preferences} />
      <Side heading={t("yours")} change={change} said={after(props)} />
      <Form
        action={action}
        oneTimeKey={oneTimeKey}
        hidden={{ seen: preferences.mark }}
        button={t("keepYours")}
      />
      <p>
        <Link className="app-alone" href={paths.contactPreferences(me)}>
          {t("keepRecord")}
        </Link>
      </p>
    </>
  );
}
