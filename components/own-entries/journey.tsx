import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import type { HiddenValues } from "#components/ui/patterns/hidden-fields.tsx";
import type { AddedKind, OwnContent, UrgentAdvice } from "#lib/domain/own-entries/model.ts";

/** What every page of the journey of adding or changing an entry is given. */
export interface JourneyProps {
  what: AddedKind;
  /** Whether an entry is added, or one that stands is changed. */
  doing: "add" | "change";
  step: string;
  /** Whether the surgery can be given it: who acts for another is not asked. */
  shares: boolean;
  /** Where the step was come to from the answers, it goes back to them. */
  then: "check" | undefined;
  oneTimeKey: string;
  values: Readonly<Record<string, string | readonly string[]>>;
  errors: FieldErrors;
  answer: FormAction;
  send: FormAction;
  /** Where stopping leads. */
  stopHref: string;
  /** The address of a step. */
  to: (step: string) => string;
  /** What the values say; null until they are right. */
  content: OwnContent | null;
  advice: UrgentAdvice | null;
  surgery: KnownSurgery;
  /** Null where the surgery did not answer. */
  offered: boolean | null;
  /** ISO date. */
  today: string;
}

/** One of the values as text. */
export const textOf = ({ values }: Pick<JourneyProps, "values">, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value : "";
};

/** What a page carries unseen: where it stands, and every answer that is not asked here. */
export function carried(props: JourneyProps, asked: (name: string) => boolean): HiddenValues {
  const rest = Object.entries(props.values).filter(([name]) => !asked(name));
  return { step: props.step, then: props.then, ...Object.fromEntries(rest) };
}

/** The link that ends a journey; what was typed is forgotten after a day. */
export function Stop({ href }: { href: string }) {
  const t = useTranslations("own-entries");
  return (
    <p>
      <Link className="app-alone" href={href}>
        {t("stop")}
      </Link>
    </p>
  );
}
