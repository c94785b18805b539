import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import {
  contrasts,
  dataUses,
  parseReadingPreferences,
  readingCookie,
  textSizes,
} from "#app/_words/reading-preferences.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Form } from "#components/ui/patterns/form.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { ReadingSample } from "#components/ui/reading/reading-sample.tsx";
import { ownPath, pathOfReferrer } from "#lib/own-path.ts";
import { paths } from "#lib/paths.ts";
import { BackToStart } from "../_parts/back-to-start.tsx";
import { chooseReadingAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reading");
  return { title: t("heading") };
}

async function Choices() {
  const t = await getTranslations("reading");
  const { textSize, contrast, dataUse } = parseReadingPreferences(
    (await cookies()).get(readingCookie)?.value,
  );
  return (
    <>
      <Radios
        name="text-size"
        fieldset={{ legend: { text: t("textSize.question"), size: "m" } }}
        value={textSize}
        items={textSizes.map((value) => ({ value, text: t(`textSize.${value}`) }))}
      />
      <Radios
        name="contrast"
        fieldset={{ legend: { text: t("contrast.question"), size: "m" } }}
        value={contrast}
        items={contrasts.map((value) => ({
          value,
          text: t(`contrast.${value}`),
          hint: value === "more" ? t("contrast.moreHint") : undefined,
        }))}
      />
      <Radios
        name="data-use"
        fieldset={{ legend: { text: t("dataUse.question"), size: "m" } }}
        value={dataUse}
        items={dataUses.map((value) => ({
          value,
          text: t(`dataUse.${value}`),
          hint: value === "less" ? t("dataUse.lessHint") : undefined,
        }))}
      />
    </>
  );
}

/** How pages look and sound, for whoever reads in this browser. The sample shows each choice before it is saved. */
export default async function ReadingPage() {
  const t = await getTranslations("reading");
  const asked = await headers();
  const from = ownPath(pathOfReferrer(asked.get("referer"), asked.get("host")), paths.reading());
  return (
    <PageMain namespaces={["reading"]} back={<BackToStart />}>
      <Heading level={1} size="l" text={t("heading")} />
      <p>{t("about")}</p>
      <Form action={chooseReadingAction} classes="app-reading" hidden={{ from }} button={t("save")}>
        <Choices />
        <Heading level={2} size="m" text={t("sample.heading")} />
        <ReadingSample
          tag={t("sample.tag")}
          title={t("sample.title")}
          detail={t("sample.when")}
          text={t("sample.text")}
        />
      </Form>
      <Heading level={2} size="m" text={t("words.heading")} />
      {t.rich("words.body", prose)}
      <Heading level={2} size="m" text={t("listening.heading")} />
      {t.rich("listening.body", prose)}
    </PageMain>
  );
}
