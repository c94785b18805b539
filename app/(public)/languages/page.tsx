import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Form } from "#components/ui/patterns/form.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { paths } from "#lib/paths.ts";
import { BackToStart } from "../_parts/back-to-start.tsx";
import { ownPath, pathOfReferrer } from "#lib/own-path.ts";
import { chooseLanguageAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("languages");
  return { title: t("heading") };
}

export default async function LanguagesPage() {
  const t = await getTranslations("languages");
  const asked = await headers();
  const from = ownPath(pathOfReferrer(asked.get("referer"), asked.get("host")), paths.languages());
  return (
    <PageMain namespaces={["languages"]} back={<BackToStart />}>
      <Heading level={1} size="l" text={t("heading")} />
      <p>{t("about")}</p>
      <Form action={chooseLanguageAction} hidden={{ from }} button={t("save")}>
        <Radios
          name="language"
          fieldset={{ legend: { text: t("question"), size: "m" } }}
          value={await getLocale()}
          items={[
            { value: "en", text: <bdi lang="en">{t("english")}</bdi> },
            { value: "ar", text: <bdi lang="ar">{t("arabic")}</bdi>, hint: t("arabicHint") },
          ]}
        />
      </Form>
      <Heading level={2} size="m" text={t("interpreterHeading")} />
      {t.rich("interpreter", prose)}
    </PageMain>
  );
}
