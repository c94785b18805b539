import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { TimeText } from "#components/ui/time-text.tsx";
import type { Implant } from "#lib/domain/implants/model.ts";

/** What is said of an implant besides what it is, in the order in which somebody at a hospital asks for it. */
const facts = ["maker", "name", "model", "serial", "lot"] as const;

/** An unknown fact is said, too: whoever reads the card must not take it for forgotten. */
const shown = (value: string | null, unknown: string): ReactNode =>
  value === null ? unknown : <bdi>{value}</bdi>;

/** Every fact that the register has of one implant. `plain` leaves out what the heading above says already. */
export function ImplantFacts({ implant, termInHeading }: { implant: Implant; termInHeading: boolean }) {
  const t = useTranslations("implants.facts");
  const dates = dateWords(useLocale());
  const { fittedOn, udi, term } = implant;
  const unknown = t("unknown");
  const rows = [
    ...facts.map((fact) => ({ key: t(fact), value: shown(implant[fact], unknown) })),
    {
      key: t("fittedOn"),
      value:
        fittedOn === null ? t("unknownDate") : <TimeText at={fittedOn}>{dates.longDay(fittedOn)}</TimeText>,
    },
    { key: t("hospital"), value: shown(implant.hospital, unknown) },
    { key: t("site"), value: shown(implant.site, unknown) },
    ...(termInHeading || term === null ? [] : [{ key: t("term"), value: shown(term, unknown) }]),
    ...(udi === null ? [] : [{ key: t("udi"), value: <bdi className="wrap-anywhere">{udi}</bdi> }]),
  ];
  return <SummaryList rows={rows} lastRowBorder={false} />;
}
