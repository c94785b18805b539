import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import type { TestResultList } from "#lib/domain/test-results/model.ts";
import { names } from "./rich-words.tsx";
import { type KnownSurgery, useSurgeryName } from "./surgery.ts";

interface HowFarBackProps {
  howFarBack: TestResultList["howFarBack"];
  surgery: KnownSurgery;
}

/** How far back the surgery's results go, so that what is not in the list is not taken for what never was. */
export function HowFarBack({ howFarBack, surgery: known }: HowFarBackProps) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const surgery = useSurgeryName(known);
  if (howFarBack === null) return null;
  const date = "from" in howFarBack ? howFarBack.from : "until" in howFarBack ? howFarBack.until : null;
  return (
    <p className="nhsuk-u-secondary-text-colour">
      {t.rich(`howFarBack.${howFarBack.kind}`, {
        ...names,
        surgery,
        date: date === null ? "" : dates.day(date),
      })}
    </p>
  );
}
