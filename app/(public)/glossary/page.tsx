import { Fragment } from "react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { GlossaryWord, termNames } from "#components/layout/glossary-term.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { BackToStart } from "../_parts/back-to-start.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("glossary");
  return { title: t("heading") };
}

/** Every word that is explained where it stands, in one list, with the age of the explanations. */
export default async function GlossaryPage() {
  const t = await getTranslations("glossary");
  const locale = await getLocale();
  const dates = dateWords(locale);
  const sorted = [...termNames].sort((a, b) =>
    t(`terms.${a}.word`).localeCompare(t(`terms.${b}.word`), locale),
  );
  return (
    <PageMain namespaces={["glossary"]} back={<BackToStart />}>
      <Heading level={1} size="l" text={t("heading")} />
      <p>{t("about")}</p>
      <dl>
        {sorted.map((name) => (
          <Fragment key={name}>
            <dt className="nhsuk-body nhsuk-u-font-weight-bold mb-0">
              <GlossaryWord name={name} />
            </dt>
            <dd className="nhsuk-body m-0 mb-3">{t(`terms.${name}.meaning`)}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="app-under-title">
        {t("review", {
          version: t("meta.version"),
          written: dates.day(t("meta.writtenOn")),
          next: dates.day(t("meta.nextReview")),
        })}{" "}
        {t("status")}.
      </p>
    </PageMain>
  );
}
