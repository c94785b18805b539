import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Table } from "#components/ui/table.tsx";
import type { HospitalAppointment, Moved } from "#lib/domain/hospital-appointments/model.ts";
import { useWhen } from "./hospital-words.tsx";

interface MovedNoticeProps {
  appointment: HospitalAppointment;
  moved: Moved;
  /** Where to go who cannot come then; null where nothing can be done any more. */
  cannotMake: string | null;
}

/** The hospital moved it: the old and the new time side by side, how that is known, and a way for who cannot come. */
export function MovedNotice({ appointment, moved, cannotMake }: MovedNoticeProps) {
  const t = useTranslations("hospital-appointments.moved");
  const dates = dateWords(useLocale());
  const when = useWhen();
  return (
    <Notice headingLevel={2} title={t("title")}>
      <Table
        caption={{ text: t("caption"), classes: "nhsuk-u-visually-hidden" }}
        head={[t("was"), t("now")]}
        rows={[[{ text: when(moved.from) }, { text: <strong>{when(appointment.startsAt)}</strong> }]]}
        lastRowBorder={false}
      />
      <p>
        {moved.told === "by-hospital"
          ? t("when", { day: dates.longDay(moved.at) })
          : t("remembered", { day: dates.longDay(moved.lookedAt) })}
      </p>
      {cannotMake !== null && (
        <p>
          <Link className="app-alone" href={cannotMake}>
            {t("cannotMake")}
          </Link>
        </p>
      )}
    </Notice>
  );
}
