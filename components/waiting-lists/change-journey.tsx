import { useTranslations } from "next-intl";
import { CharacterCount } from "#components/ui/character-count.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { Link } from "#components/ui/link.tsx";
import { CheckAnswers } from "#components/ui/patterns/check-answers.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import type { HiddenValues } from "#components/ui/patterns/hidden-fields.tsx";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { mostWords } from "#lib/domain/waiting-lists/form.ts";
import { whatChanged, type WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useCharacterWords } from "./character-words.ts";
import { useHospitalName, useListName } from "./waiting-words.tsx";

interface ChangeJourneyProps {
  place: WaitingPlace;
  person: PersonHandle;
  step: string;
  /** Where the step was come to from the answers, it goes back to them. */
  then: "check" | undefined;
  oneTimeKey: string;
  values: Readonly<Record<string, string | readonly string[]>>;
  errors: FieldErrors;
  /** Takes one answer. */
  answer: FormAction;
  /** Sends the message. */
  send: FormAction;
  /** The address of a step. */
  to: (step: string) => string;
}

/** What a question page carries unseen: where it stands, and every answer that is not asked here. */
function carried({ values, step, then }: ChangeJourneyProps, asked: string): HiddenValues {
  const rest = Object.entries(values).filter(([name]) => name !== asked);
  return { step, then, ...Object.fromEntries(rest) };
}

const chosenIn = ({ values }: ChangeJourneyProps) =>
  whatChanged.filter((one) => [values["what"] ?? []].flat().includes(one));

const wordsIn = ({ values }: ChangeJourneyProps): string => [values["words"] ?? ""].flat()[0] ?? "";

/** What every page of the journey has around its question. */
function useFrame({ errors, answer, oneTimeKey, person, place }: ChangeJourneyProps) {
  const t = useTranslations("waiting-lists");
  return {
    ...{ errors, oneTimeKey, action: answer },
    caption: t("changed.caption"),
    problem: t("problem"),
    button: t("continue"),
    after: (
      <p>
        <Link className="app-alone" href={paths.waitingList(person, place.id)}>
          {t("changed.stop")}
        </Link>
      </p>
    ),
  };
}

function What(props: ChangeJourneyProps) {
  const t = useTranslations("waiting-lists.changed");
  return (
    <QuestionPage
      {...useFrame(props)}
      hidden={carried(props, "what")}
      question={t("what")}
      field={(asked) => (
        <Checkboxes
          name="what"
          fieldset={{ legend: asked }}
          hint={t("whatHint")}
          values={chosenIn(props)}
          items={whatChanged.map((value) => ({ value, text: t(`items.${value}`) }))}
          errorMessage={props.errors.beside("what")}
        />
      )}
    />
  );
}

function Words(props: ChangeJourneyProps) {
  const t = useTranslations("waiting-lists.changed");
  const words = useCharacterWords();
  return (
    <QuestionPage
      {...useFrame(props)}
      hidden={carried(props, "words")}
      question={t("words")}
      field={(asked) => (
        <CharacterCount
          name="words"
          label={asked}
          hint={t("wordsHint")}
          value={wordsIn(props)}
          maxlength={mostWords}
          words={words}
          errorMessage={props.errors.beside("words")}
          attributes={{ dir: "auto" }}
        />
      )}
    />
  );
}

function Check(props: ChangeJourneyProps) {
  const t = useTranslations("waiting-lists");
  const { errors, problem, oneTimeKey, caption, after } = useFrame(props);
  const { place, to, send } = props;
  const [what, words] = [t("changed.checkWhat"), t("changed.checkWords")];
  const name = useListName()(place);
  const team = place.department?.office.name ?? name;
  const hospital = useHospitalName()(place);
  const change = (step: string, asked: string) => ({
    changeHref: to(step),
    changeWhat: asked.toLowerCase(),
  });
  return (
    <CheckAnswers
      {...{ errors, problem, oneTimeKey, caption, after }}
      heading={t("changed.check")}
      action={send}
      button={t("changed.send")}
      words={{ change: t("change"), notProvided: t("notProvided") }}
      sections={[
        {
          rows: [
            {
              question: what,
              answer: { list: chosenIn(props).map((one) => t(`changed.items.${one}`)) },
              ...change("what", what),
            },
            { question: words, answer: { exactly: wordsIn(props) }, ...change("words", words) },
            { question: t("changed.to"), answer: { value: t("changed.toText", { team, hospital }) } },
          ],
        },
      ]}
    >
      <p>{t("changed.rule")}</p>
    </CheckAnswers>
  );
}

/** Telling the hospital that something is different: what, in which words, and the answers to check. */
export function ChangeJourney(props: ChangeJourneyProps) {
  if (props.step === "what") return <What {...props} />;
  return props.step === "words" ? <Words {...props} /> : <Check {...props} />;
}
