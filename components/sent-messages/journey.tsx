import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import type { JourneyValues } from "#components/ui/patterns/journey-values.ts";
import type { About, AttachedFile, Team } from "#lib/domain/sent-messages/model.ts";

/** What every page of the journey is given. */
export interface MessageJourneyProps {
  step: string;
  /** Where the step was come to from the answers, it goes back to them. */
  then: "check" | undefined;
  oneTimeKey: string;
  values: JourneyValues;
  errors: FieldErrors;
  about: About;
  /** Those that take it, never none. */
  teams: readonly Team[];
  /** The one that was chosen. */
  team: Team | null;
  /** Null: nobody can tell now. */
  files: readonly AttachedFile[] | null;
  answer: FormAction;
  send: FormAction;
  /** Forgets a file. */
  remove: (file: string) => FormAction;
  /** Where a file is posted to. */
  attach: string;
  /** Where a file that was added can be had. */
  open: (file: string) => string;
  /** The address of a step. */
  to: (step: string) => string;
  /** The page of what it is about. */
  thing: string;
}

/** The link that ends the journey; what was typed is forgotten after a day. */
export function Stop({ thing }: Pick<MessageJourneyProps, "thing">) {
  const t = useTranslations("sent-messages");
  return (
    <p>
      <Link className="app-alone" href={thing}>
        {t("stop")}
      </Link>
    </p>
  );
}
