import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import { ListenToPage } from "#components/layout/listen-to-page.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Table } from "#components/ui/table.tsx";
import { BackToStart } from "../_parts/back-to-start.tsx";

/** What the store's tables hold that says something about a person. */
const kept = [
  "session",
  "tokens",
  "drafts",
  "messages",
  "files",
  "choices",
  "devices",
  "seen",
  "audit",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy");
  return { title: t("heading") };
}

async function Kept() {
  const t = await getTranslations("privacy.keep");
  return (
    <Table
      reflow
      firstCellIsHeader
      caption={{ text: t("caption"), classes: "nhsuk-u-visually-hidden" }}
      head={[t("what"), t("why"), t("howLong")]}
      rows={kept.map((row) => [{ text: t.rich(`${row}.what`, prose) }, t(`${row}.why`), t(`${row}.howLong`)])}
    />
  );
}

async function Cookies() {
  const t = await getTranslations("privacy.cookies");
  return (
    <Table
      reflow
      firstCellIsHeader
      caption={{ text: t("caption"), classes: "nhsuk-u-visually-hidden" }}
      head={[t("name"), t("purpose"), t("stays")]}
      rows={[
        ["sid", t("sid.purpose"), t("sid.stays")],
        ["language", t("language.purpose"), t("language.stays")],
        ["reading", t("reading.purpose"), t("reading.stays")],
        ["name", t("serviceName.purpose"), t("serviceName.stays")],
        ["return", t("return.purpose"), t("return.stays")],
        ["left", t("left.purpose"), t("left.stays")],
        [t("logIn.name"), t("logIn.purpose"), t("logIn.stays")],
      ]}
    />
  );
}

export default async function PrivacyPage() {
  const t = await getTranslations("privacy");
  return (
    <PageMain namespaces={["privacy"]} back={<BackToStart />}>
      <Heading level={1} size="l" text={t("heading")} />
      <ListenToPage />
      <p>{t("lead")}</p>
      <Heading level={2} size="m" text={t("see.heading")} />
      {t.rich("see.body", prose)}
      <Heading level={2} size="m" text={t("keep.heading")} />
      <Kept />
      <Heading level={2} size="m" text={t("cookies.heading")} />
      <p>{t.rich("cookies.intro", prose)}</p>
      <Cookies />
      <Heading level={2} size="m" text={t("others.heading")} />
      {t.rich("others.body", prose)}
      <Heading level={2} size="m" text={t("device.heading")} />
      {t.rich("device.body", prose)}
      <Heading level={2} size="m" text={t("rights.heading")} />
      {t.rich("rights.body", prose)}
    </PageMain>
  );
}
