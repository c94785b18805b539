import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { brand } from "#lib/brand.ts";
import { BackToStart } from "../_parts/back-to-start.tsx";

const sections = ["problem", "security", "notHealth"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contact");
  return { title: t("heading") };
}

export default async function ContactPage() {
  const t = await getTranslations("contact");
  const phone = t("other.phoneNumber");
  return (
    <PageMain namespaces={["contact"]} back={<BackToStart />}>
      <Heading level={1} size="l" text={t("heading")} />
      <p>{t("lead", { name: brand.productName })}</p>
      {sections.map((section) => (
        <section key={section}>
          <Heading level={2} size="m" text={t(`${section}.heading`)} />
          {t.rich(`${section}.body`, prose)}
        </section>
      ))}
      <Heading level={2} size="m" text={t("other.heading")} />
      {t.rich("other.body", prose)}
      <SummaryList
        rows={[
          { key: t("other.phone"), value: `${phone}, ${t("other.hours")}` },
          { key: t("other.email"), value: t("other.emailAddress") },
        ]}
      />
    </PageMain>
  );
}
