import { useTranslations } from "next-intl";
import { CareCard } from "#components/ui/care-card.tsx";
import type { PressureMeaning } from "./meaning.ts";

/** Past this age nobody is told what counts in pregnancy. */
const mayBePregnantUntil = 55;

function useSentences({ category, setting, highFrom, age }: PressureMeaning): readonly string[] {
  const t = useTranslations("measurements.pressure");
  const limit = `${highFrom.systolic}/${highFrom.diastolic}`;
  const main = category === "high" ? t(`high.${setting}`, { limit }) : t(category);
  return [
    main,
    ...(category === "high" ? [t("highNext")] : []),
    ...(age >= 80 ? [t("older", { limit })] : []),
    ...(age <= mayBePregnantUntil ? [t("pregnant")] : []),
  ];
}

/** What the levels of the NHS say of a blood pressure. It explains; it is no diagnosis. */
export function PressureWords({ meaning }: { meaning: PressureMeaning }) {
  const [first, ...others] = useSentences(meaning);
  return (
    <>
      <p className="nhsuk-u-font-weight-bold nhsuk-u-margin-top-3">{first}</p>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

const signs = ["chest", "breath", "confused", "weak", "head"] as const;

/** With a very high reading: when to call 999, and what to do otherwise (NICE NG136). */
export function VeryHighPressure() {
  const t = useTranslations("measurements.pressure.urgent");
  return (
    <>
      <CareCard variant="emergency" heading={t("heading")} visuallyHiddenText={t("hidden")}>
        <ul>
          {signs.map((sign) => (
            <li key={sign}>{t(sign)}</li>
          ))}
        </ul>
      </CareCard>
      <p>{t("else")}</p>
    </>
  );
}
