import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import type { BodyMassMeaning } from "./meaning.ts";
import { useValueWords } from "./value-words.ts";

/** Body mass index with its classes, for every family background; said with what it was worked out from. */
export function BodyMassWords({ meaning }: { meaning: BodyMassMeaning }) {
  const t = useTranslations("measurements.bodyMass");
  const dates = dateWords(useLocale());
  const words = useValueWords();
  const { bmi, usual, higherRisk, weight, height } = meaning;
  return (
    <section>
      <Heading level={2} size="m" text={t("heading")} />
      <p>
        {t("sentence", {
          bmi: words.digits(bmi),
          weight: words.of(weight.value),
          height: words.of(height.value),
          date: dates.month(height.takenAt ?? ""),
        })}
      </p>
      {usual === higherRisk ? (
        <p>{t("both", { range: t(`ranges.${usual}`) })}</p>
      ) : (
        <>
          <p>{t("usual", { range: t(`ranges.${usual}`) })}</p>
          <p>{t("higherRisk", { range: t(`ranges.${higherRisk}`) })}</p>
        </>
      )}
      <p>{t("not")}</p>
    </section>
  );
}
