import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CharacterCount } from "#components/ui/character-count.tsx";
import type { LegendOptions } from "#components/ui/legend.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { textOf, type JourneyValues } from "#components/ui/patterns/journey-values.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useCharacterWords } from "./character-words.ts";

/** What every page of a journey is given. */
export interface JourneyProps {
  step: string;
  /** Where the step was come to from the answers, it goes back to them. */
  then: "check" | undefined;
  oneTimeKey: string;
  values: JourneyValues;
  errors: FieldErrors;
  /** Takes one answer. */
  answer: FormAction;
  /** Sends the request. */
  send: FormAction;
  person: PersonHandle;
  /** The address of a step. */
  to: (step: string) => string;
  /** ISO date by which the surgery must answer what is sent today. */
  answerBy: string;
}

/** The link that ends a journey; what was typed is forgotten after a day. */
function Stop({ person }: { person: PersonHandle }) {
  const t = useTranslations("record-requests");
  return (
    <p>
      <Link className="app-alone" href={paths.recordRequests(person)}>
        {t("stop")}
      </Link>
    </p>
  );
}

/** What every page of one journey has around its question. */
export function useFrame(journey: "correct" | "older", props: JourneyProps) {
  const t = useTranslations("record-requests");
  return {
    caption: t(`${journey}.title`),
    errors: props.errors,
    problem: t("problem"),
    action: props.answer,
    oneTimeKey: props.oneTimeKey,
    button: t("continue"),
    after: <Stop person={props.person} />,
  };
}

interface LongTextProps {
  props: JourneyProps;
  name: string;
  asked: LegendOptions;
  hint?: string | undefined;
  most: number;
  /** Between the question and its field. */
  before?: ReactNode;
}

/** A question that is answered in the person's own words, kept exactly as they are. */
export function LongText({ props, name, asked, hint, most, before }: LongTextProps) {
  const words = useCharacterWords();
  return (
    <CharacterCount
      name={name}
      label={asked}
      hint={hint}
      value={textOf(props, name)}
      maxlength={most}
      words={words}
      errorMessage={props.errors.beside(name)}
      attributes={{ dir: "auto" }}
      formGroup={{ beforeInput: before }}
    />
  );
}
