import { useTranslations } from "next-intl";
import { PanelMissing, PanelSources } from "#components/layout/panel-sources.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { DueOrMissing } from "#components/vaccinations/due-or-missing.tsx";
import { VaccinationDetail } from "#components/vaccinations/vaccination-detail.tsx";
import { VaccinationList } from "#components/vaccinations/vaccination-list.tsx";
import failures from "#content/words/en/failures.json" with { type: "json" };
import record from "#content/words/en/record.json" with { type: "json" };
import vaccinations from "#content/words/en/vaccinations.json" with { type: "json" };
import type { Vaccination } from "#lib/domain/vaccinations/model.ts";
import { me, paths } from "#lib/paths.ts";
import type { KeptVaccinations } from "../kept.ts";
import { itemAt, type Drawing, type KeptPart } from "../part.ts";

type Kept = { value: KeptVaccinations } & Drawing;

function List({ value: { panel }, surgery }: Kept) {
  const t = useTranslations("vaccinations");
  const about = { panel, what: t("whatInSentence"), surgery };
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <p>{t("recent")}</p>
      <PanelMissing {...about} tryAgain={paths.vaccinations(me)} />
      <VaccinationList panel={panel} person={me} shown={Number.POSITIVE_INFINITY} />
      <DueOrMissing panel={panel} surgery={surgery} />
      <PanelSources {...about} />
    </>
  );
}

function Page({ vaccination, value: { panel }, surgery, path }: Kept & { vaccination: Vaccination }) {
  const t = useTranslations("vaccinations");
  const about = { panel, what: t("whatInSentence"), surgery };
  return (
    <>
      <PanelMissing {...about} tryAgain={path} />
      <VaccinationDetail vaccination={vaccination} surgery={surgery} />
      <PanelSources {...about} />
    </>
  );
}

/** Vaccinations without the internet, each with its page. */
export const vaccinationsPart: KeptPart<"vaccinations"> = {
  words: { failures, vaccinations, record },
  draw: (value, drawing) => {
    const item = itemAt(drawing.path, paths.vaccinations(me));
    if (item === "") return <List value={value} {...drawing} />;
    const found = value.panel.items.find(({ entries }) => entries.some(({ id }) => id === item));
    return found === undefined ? null : <Page vaccination={found} value={value} {...drawing} />;
  },
};
