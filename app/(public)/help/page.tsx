import { Fragment } from "react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import { ListenToPage } from "#components/layout/listen-to-page.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { BackToStart } from "../_parts/back-to-start.tsx";

/** Topics in the order of the list; their ids are the addresses that other pages link to. */
const topics = [
  { id: "logging-in", words: "logIn" },
  { id: "cannot-log-in", words: "cannotLogIn" },
  { id: "proving-who-you-are", words: "prove" },
  { id: "reading-a-test-result", words: "results" },
  { id: "missing-result", words: "missing" },
  { id: "privacy", words: "privacy" },
  { id: "looks-and-language", words: "settings" },
  { id: "in-person", words: "inPerson" },
  { id: "contact", words: "contact" },
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help");
  return { title: t("heading") };
}

export default async function HelpPage() {
  const t = await getTranslations("help");
  return (
    <PageMain namespaces={["help"]} back={<BackToStart />} after={<UrgentBlock />}>
      <Heading level={1} size="l" text={t("heading")} />
      <ListenToPage />
      <nav className="app-not-printed" aria-labelledby="topics">
        <Heading level={2} size="m" id="topics" text={t("topicsHeading")} />
        <ul className="nhsuk-list app-link-list">
          {topics.map(({ id, words }) => (
            <li key={id}>
              <Link href={`#${id}`}>{t(`${words}.heading`)}</Link>
            </li>
          ))}
        </ul>
      </nav>
      {topics.map(({ id, words }) => (
        <Fragment key={id}>
          <Heading level={2} size="m" id={id} text={t(`${words}.heading`)} />
          {t.rich(`${words}.body`, prose)}
        </Fragment>
      ))}
    </PageMain>
  );
}
