import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { isPastAverage, weeksWaited, type WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import { useDates } from "./waiting-words.tsx";

/** What the department publishes, said as what it is: an average of a day, and no promise. */
function Published({ place }: { place: WaitingPlace }) {
  const t = useTranslations("waiting-lists.one");
  const dates = useDates();
  const { average, within80, toldOn } = place;
  if (average === null && within80 === null) return <p>{t("noFigures")}</p>;
  return (
    <>
      {average !== null && (
        <p>
          <strong>{t("typical", { weeks: average })}</strong> {t("average")}
        </p>
      )}
      <p>
        {within80 !== null && t("within80", { weeks: within80 })}
        {within80 !== null && " "}
        {toldOn !== null && t("figures", { date: dates.day(toldOn) })}
      </p>
    </>
  );
}

/** How long the person has waited, how long people wait there, and what a longer wait means and does not mean. */
export function WaitFigures({ place, today }: { place: WaitingPlace; today: string }) {
  const t = useTranslations("waiting-lists.one");
  const waited = weeksWaited(place, today);
  if (!place.waiting) return null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("wait")} />
      {waited !== null && (
        <p>
          {t("waited")}: <strong>{t("waitedText", { weeks: waited })}</strong>
        </p>
      )}
      <Published place={place} />
      {isPastAverage(place, today) && (
        <>
          <p>{t("past")}</p>
          <p>{t("pastAsk")}</p>
        </>
      )}
    </section>
  );
}
