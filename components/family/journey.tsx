import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import type { JourneyValues } from "#components/ui/patterns/journey-values.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Somebody whom the registers name, to choose from. */
export interface NamedCandidate {
  readonly person: PersonHandle;
  readonly name: string;
}

/** What every page of the two journeys is given. */
export interface JourneyProps {
  step: string;
  /** Where the step was come to from the answers, it goes back to them. */
  then: "check" | undefined;
  oneTimeKey: string;
  values: JourneyValues;
  errors: FieldErrors;
  /** Takes one answer. */
  answer: FormAction;
  /** Sends all of it. */
  send: FormAction;
  /** The address of a step. */
  to: (step: string) => string;
  /** Null where the registers did not answer. */
  candidates: readonly NamedCandidate[] | null;
  /** ISO date. */
  today: string;
}

/** What every page of a journey has around its question. */
export function useFrame(journey: "invite" | "apply", props: JourneyProps) {
  const t = useTranslations("family");
  return {
    caption: t(`${journey}.title`),
    errors: props.errors,
    problem: t("problem"),
    action: props.answer,
    oneTimeKey: props.oneTimeKey,
    button: t("continue"),
    after: (
      <p>
        <Link className="app-alone" href={paths.family()}>
          {t("stopJourney")}
        </Link>
      </p>
    ),
  };
}
