import { Fragment } from "react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import { ListenToPage } from "#components/layout/listen-to-page.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { BackToStart } from "../_parts/back-to-start.tsx";

const sections = ["able", "standard", "tested", "notTested", "known", "report", "law"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accessibility");
  return { title: t("heading") };
}

export default async function AccessibilityPage() {
  const t = await getTranslations("accessibility");
  return (
    <PageMain namespaces={["accessibility"]} back={<BackToStart />}>
      <Heading level={1} size="l" text={t("heading")} />
      <ListenToPage />
      <p>{t("lead")}</p>
      {sections.map((section) => (
        <Fragment key={section}>
          <Heading level={2} size="m" text={t(`${section}.heading`)} />
          {t.rich(`${section}.body`, prose)}
        </Fragment>
      ))}
      <p>{t("prepared")}</p>
    </PageMain>
  );
}
