import { useTranslations } from "next-intl";
import { CharacterCount, type CharacterCountWords } from "#components/ui/character-count.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import type { PlanSection } from "#lib/domain/care-plan/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { PlanLines } from "./plan-lines.tsx";
import { useSectionName } from "./plan-words.tsx";

interface SuggestQuestionProps {
  section: PlanSection;
  /** The version of the plan that is shown. */
  version: string;
  person: PersonHandle;
  /** What was typed before. */
  typed: string;
  codes: Readonly<Record<string, string>>;
  most: number;
  action: FormAction;
}

/** What is said of how much can be typed; `%{count}` stands in the words for the number. */
function useCharacterWords(): CharacterCountWords {
  const t = useTranslations("care-plan.characters");
  return {
    textareaDescription: t.raw("limit") as string,
    underLimit: { one: t.raw("underOne") as string, other: t.raw("underOther") as string },
    atLimit: t("at"),
    overLimit: { one: t.raw("overOne") as string, other: t.raw("overOther") as string },
  };
}

/** The one question of a suggestion, with what the part says now beside it. */
export function SuggestQuestion(props: SuggestQuestionProps) {
  const { section, version, person, typed, codes, most, action } = props;
  const t = useTranslations("care-plan.suggest");
  const words = useCharacterWords();
  const messages = { missing: t("errors.missing"), "too-long": t("errors.too-long", { count: most }) };
  const errors = fieldErrors(codes, [{ name: "words", messages }], t("error"));
  const { team } = section;
  return (
    <QuestionPage
      question={t("question", { section: useSectionName()(section) })}
      caption={t("caption")}
      errors={errors}
      problem={t("problem")}
      action={action}
      hidden={{ version }}
      button={t("button")}
      field={(asked) => (
        <CharacterCount
          name="words"
          label={asked}
          hint={team === null ? t("hintNoTeam") : t("hint", { team })}
          value={typed}
          maxlength={most}
          words={words}
          errorMessage={errors.beside("words")}
          attributes={{ dir: "auto" }}
        />
      )}
      after={
        <p>
          <Link className="app-alone" href={paths.carePlan(person)}>
            {t("stop")}
          </Link>
        </p>
      }
    >
      <Details summary={t("now")}>
        <PlanLines lines={section.lines} />
      </Details>
      <p>{t("notUrgent")}</p>
    </QuestionPage>
  );
}
