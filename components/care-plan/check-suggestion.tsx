import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { CheckAnswers } from "#components/ui/patterns/check-answers.tsx";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import type { PlanSection } from "#lib/domain/care-plan/model.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { PlanLines } from "./plan-lines.tsx";
import { useSectionName } from "./plan-words.tsx";

/** The plan became another version after the words were written: the part as it was, where that is known. */
export interface ChangedMeanwhile {
  readonly before: PlanSection | null;
}

interface CheckSuggestionProps {
  section: PlanSection;
  /** The version of the plan that is shown here. */
  version: string;
  meanwhile: ChangedMeanwhile | null;
  words: string;
  formKey: string;
  codes: Readonly<Record<string, string>>;
  person: PersonHandle;
  action: FormAction;
}

function Side({ heading, section }: { heading: string; section: PlanSection | null }) {
  const t = useTranslations("care-plan.check.meanwhile");
  return (
    <div>
      <Heading level={3} size="s" text={heading} />
      <PaperCard>
        {section === null ? <p>{t("beforeUnknown")}</p> : <PlanLines lines={section.lines} />}
      </PaperCard>
    </div>
  );
}

function SideBySide({ before, now }: { before: PlanSection | null; now: PlanSection }) {
  const t = useTranslations("care-plan.check.meanwhile");
  const same = before !== null && JSON.stringify(before.lines) === JSON.stringify(now.lines);
  return (
    <>
      <Notice headingLevel={2} title={t("heading")}>
        <p>{same ? t("sameText") : t("text")}</p>
      </Notice>
      {!same && (
        <div className="app-pairs">
          <Side heading={t("before")} section={before} />
          <Side heading={t("now")} section={now} />
        </div>
      )}
    </>
  );
}

function useFailures(codes: CheckSuggestionProps["codes"]) {
  const t = useTranslations("care-plan");
  const messages = {
    changed: t("check.failures.changed"),
    unavailable: t("check.failures.unavailable"),
    refused: t("check.failures.refused"),
  };
  return fieldErrors(codes, [{ name: wholeForm, messages }], t("suggest.error"));
}

/** What will be sent, to whom, and what it does not do. A plan that changed meanwhile is shown before it can be sent. */
export function CheckSuggestion(props: CheckSuggestionProps) {
  const { section, version, meanwhile, words, formKey, codes, person, action } = props;
  const t = useTranslations("care-plan");
  const called = useSectionName()(section);
  const change = `${paths.suggestToCarePlan(person, section.id)}?form=${formKey}`;
  return (
    <CheckAnswers
      heading={t("check.title")}
      caption={t("suggest.caption")}
      errors={useFailures(codes)}
      problem={t("suggest.problem")}
      action={action}
      oneTimeKey={formKey}
      hidden={{ version }}
      button={t("check.button")}
      words={{ change: t("check.change"), notProvided: t("check.notProvided") }}
      sections={[
        {
          rows: [
            { question: t("check.part"), answer: { value: <bdi>{called}</bdi> } },
            {
              question: t("check.words"),
              answer: { exactly: words },
              changeHref: change,
              changeWhat: t("check.changeWhat"),
            },
            {
              question: t("check.to"),
              answer: { value: section.team === null ? t("check.toUnknown") : <bdi>{section.team}</bdi> },
            },
          ],
        },
      ]}
      after={
        <p>
          <Link className="app-alone" href={paths.carePlan(person)}>
            {t("suggest.stop")}
          </Link>
        </p>
      }
    >
      {meanwhile !== null && <SideBySide before={meanwhile.before} now={section} />}
      <p className="nhsuk-u-margin-top-4">{t("check.notYet")}</p>
    </CheckAnswers>
  );
}
