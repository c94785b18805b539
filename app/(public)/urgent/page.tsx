import type { ReactNode } from "react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import { CareCard } from "#components/ui/care-card.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { BackToStart } from "../_parts/back-to-start.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("urgent");
  return { title: t("heading") };
}

/** On a line of its own, and as tall as a thumb. */
const callNow = (words: ReactNode) => (
  <Link className="app-alone" href="tel:999">
    {words}
  </Link>
);

export default async function UrgentPage() {
  const t = await getTranslations("urgent");
  return (
    <PageMain namespaces={["urgent"]} back={<BackToStart />}>
      <Heading level={1} size="l" text={t("heading")} />
      <CareCard
        variant="emergency"
        heading={t("emergency.heading")}
        visuallyHiddenText={t("emergencyPrefix")}
      >
        {t.rich("emergency.body", prose)}
        {t.rich("emergency.call", { ...prose, call999: callNow })}
      </CareCard>
      <CareCard variant="urgent" heading={t("urgent.heading")} visuallyHiddenText={t("urgentPrefix")}>
        {t.rich("urgent.body", prose)}
        {t.rich("urgent.call", prose)}
      </CareCard>
      <Heading level={2} size="m" text={t("ways.heading")} />
      {t.rich("ways.body", prose)}
      <Heading level={2} size="m" text={t("notHere.heading")} />
      {t.rich("notHere.body", prose)}
    </PageMain>
  );
}
