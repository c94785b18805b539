import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import type { VaccinationPanel } from "#lib/domain/vaccinations/model.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** What the record itself tells of vaccinations that were not given, and who knows what is due. */
export function DueOrMissing({ panel, surgery }: { panel: VaccinationPanel; surgery: KnownSurgery }) {
  const t = useTranslations("vaccinations.due");
  const notGiven = panel.items.filter(({ status }) => status === "not-given").length;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      {notGiven > 0 && <p>{t("notGiven", { count: notGiven })}</p>}
      <p>{t("text")}</p>
      {surgery !== null && surgery.telephone !== null && (
        <p>
          {t.rich("call", { bdi, surgery: surgery.name })}: <CallLink phone={surgery.telephone} />
        </p>
      )}
    </section>
  );
}
