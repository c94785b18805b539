import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { textOf, type JourneyValues } from "#components/ui/patterns/journey-values.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What every page of booking is given. */
export interface BookingProps {
  step: string;
  /** Where the step was come to from the answers, it goes back to them. */
  then: "check" | undefined;
  oneTimeKey: string;
  values: JourneyValues;
  errors: FieldErrors;
  /** Takes one answer. */
  answer: FormAction;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** On which number and when to call it. */
  call: ReactNode;
  /** The address of a step, from which one comes back to the answers. */
  to: (step: string) => string;
}

/** Everything chosen under a name of boxes. */
export const listOf = ({ values }: Pick<BookingProps, "values">, name: string): readonly string[] =>
  [values[name] ?? []].flat();

/** The name of the journey: an appointment is changed by booking another time. */
export function useCaption(props: BookingProps): string {
  const t = useTranslations("booking");
  return textOf(props, "instead") === "" ? t("title") : t("changeTitle");
}

/** The link that ends the journey; what was chosen is forgotten after a day. */
function Stop({ person }: { person: PersonHandle }) {
  const t = useTranslations("booking");
  return (
    <p>
      <Link className="app-alone" href={paths.appointments(person)}>
        {t("stop")}
      </Link>
    </p>
  );
}

/** What all question pages of the journey have in common. */
export function useFrame(props: BookingProps) {
  const t = useTranslations("booking");
  const caption = useCaption(props);
  return {
    caption,
    errors: props.errors,
    problem: t("problem"),
    action: props.answer,
    oneTimeKey: props.oneTimeKey,
    button: t("continue"),
    after: <Stop person={props.person} />,
  };
}
