import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardLine } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { isCurrent, isPrescribed, type Medicine } from "#lib/domain/medicines/model.ts";
import { plainReason } from "./explanation.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function SinceLine({ medicine }: { medicine: Medicine }) {
  const t = useTranslations("medicines");
  const dates = dateWords(useLocale());
  const { startedAt, prescriber } = medicine;
  const date = startedAt === null ? t("dateUnknown") : dates.day(startedAt);
  if (prescriber === null) return <CardLine>{t("row.since", { date })}</CardLine>;
  const words = isPrescribed(medicine) ? "row.sinceBy" : "row.writtenBy";
  return <CardLine>{t.rich(words, { bdi, date, prescriber })}</CardLine>;
}

function IssuedLine({ medicine }: { medicine: Medicine }) {
  const t = useTranslations("medicines.row");
  const dates = dateWords(useLocale());
  const { lastIssuedAt } = medicine;
  if (lastIssuedAt !== null) return <CardLine>{t("lastIssued", { date: dates.day(lastIssuedAt) })}</CardLine>;
  return <CardLine>{t("notIssued")}</CardLine>;
}

function EndLines({ medicine }: { medicine: Medicine }) {
  const t = useTranslations("medicines.row");
  const dates = dateWords(useLocale());
  const { endedAt, stoppedWhy } = medicine;
  const how = medicine.status === "stopped" ? "stopped" : "finished";
  return (
    <>
      <CardLine strong>
        {endedAt === null ? t(`${how}NoDate`) : t(how, { date: dates.day(endedAt) })}
      </CardLine>
      {stoppedWhy !== null && <CardLine>{t.rich("why", { bdi, reason: stoppedWhy })}</CardLine>}
    </>
  );
}

/** What stands under the name of a medicine in the list. Of one that cannot be shown safely, only that. */
export function MedicineLines({ medicine }: { medicine: Medicine }) {
  const t = useTranslations("medicines.row");
  if (medicine.cannotBeShownSafely) return <CardLine strong>{t("unsafe")}</CardLine>;
  const { reasons, howToTake } = medicine;
  const named = reasons.map((one) => plainReason(one) ?? one.name).join(", ");
  return (
    <>
      {!isCurrent(medicine) && <EndLines medicine={medicine} />}
      {named !== "" && <CardLine>{t.rich("for", { bdi, reason: named })}</CardLine>}
      {howToTake.map((text) => (
        <CardLine key={text} strong={isCurrent(medicine)}>
          <bdi>{text}</bdi>
        </CardLine>
      ))}
      <SinceLine medicine={medicine} />
      <IssuedLine medicine={medicine} />
    </>
  );
}
