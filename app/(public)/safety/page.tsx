import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import { ExitPage } from "#components/layout/exit-page.tsx";
import { ListenToPage } from "#components/layout/listen-to-page.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { paths } from "#lib/paths.ts";

/** Free lines for the whole country. The numbers are those that each line publishes. */
const lines = [
  { words: "women", number: "0808 2000 247" },
  { words: "men", number: "0808 801 0327" },
  { words: "galop", number: "0800 999 5428" },
  { words: "childline", number: "0800 1111" },
] as const;

const browsers = ["chromePhone", "samsung", "safariPhone", "computer", "firefox"] as const;

/** The title and the h1 are neutral on purpose: they stay in the history and can be read over a shoulder. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("safety");
  return { title: t("heading") };
}

export default async function SafetyPage() {
  const t = await getTranslations("safety");
  return (
    <PageMain namespaces={["safety"]}>
      <Heading level={1} size="l" text={t("heading")} />
      <ExitPage look="button" keys={false} />
      <p>
        {t("leaveDetail")} <span className="app-with-script">{t("leaveByKey")}</span>
      </p>
      <p>{t("leaveBack")}</p>
      <ListenToPage />
      <Heading level={2} size="m" text={t("forced.heading")} />
      {t.rich("forced.body", prose)}
      <Heading level={2} size="m" text={t("danger.heading")} />
      {t.rich("danger.body", prose)}
      <Heading level={2} size="m" text={t("text.heading")} />
      {t.rich("text.body", { ...prose, shout: "85258" })}
      <Heading level={2} size="m" text={t("talk.heading")} />
      <p>{t("talk.intro")}</p>
      <CardGroup
        stacked
        cards={lines.map(({ words, number }) => ({
          key: words,
          href: `tel:${number.replaceAll(" ", "")}`,
          title: t(`talk.${words}`),
          children: (
            <>
              <CardLine strong>
                <span className="app-whole">{number}</span>
              </CardLine>
              <CardLine>{t(`talk.${words}Detail`)}</CardLine>
            </>
          ),
        }))}
      />
      <Heading level={2} size="m" text={t("record.heading")} />
      {t.rich("record.body", prose)}
      <p>{t("record.choices")}</p>
      <p>
        <Link className="app-alone" href={paths.privacyChoices()}>
          {t("record.choicesLink")}
        </Link>
      </p>
      <Heading level={2} size="m" text={t("history.heading")} />
      {t.rich("history.body", prose)}
      <Heading level={3} size="s" text={t("history.how")} />
      {browsers.map((browser) => (
        <Details key={browser} summary={t(`history.${browser}.name`)}>
          {t.rich(`history.${browser}.steps`, prose)}
        </Details>
      ))}
    </PageMain>
  );
}
