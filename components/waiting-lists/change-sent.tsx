import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import type { ToldChange, WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useDates } from "./waiting-words.tsx";

interface ChangeSentProps {
  place: WaitingPlace;
  /** Null where the department took it, and its system does not answer now. */
  change: ToldChange | null;
  person: PersonHandle;
}

/** The receipt of a message: its reference, who looks at it, and by when they answer. */
export function ChangeSent({ place, change, person }: ChangeSentProps) {
  const t = useTranslations("waiting-lists");
  const dates = useDates();
  const name = place.department?.office.name ?? t("theHospital");
  return (
    <Confirmation
      heading={t("sent.title")}
      reference={change === null ? undefined : { label: t("sent.reference"), value: change.reference }}
      next={{
        heading: t("sent.next"),
        steps:
          change === null
            ? [t("sent.silent"), t("sent.worse")]
            : [
                t("sent.who", { name }),
                t("sent.by", { date: dates.longDay(change.answerBy) }),
                t("sent.follow"),
                t("sent.worse"),
              ],
      }}
    >
      <p>
        <Link className="app-alone" href={paths.waitingList(person, place.id)}>
          {t("sent.see")}
        </Link>
      </p>
    </Confirmation>
  );
}
