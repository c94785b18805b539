import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { SafetyMode } from "#components/safety/safety-mode.tsx";
import { ListenToPage } from "#components/layout/listen-to-page.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { getSafety } from "#lib/domain/safety/queries.ts";
import { paths } from "#lib/paths.ts";
import { oneself, SafetyProblem } from "./_parts/own-pages.tsx";
import { turnOffAction, turnOnAction } from "./actions.ts";

interface SafetyProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Neutral on purpose: it stays in the history and can be read over a shoulder. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("safety.choices");
  return { title: t("title") };
}

/** What somebody can choose so that they are safe here. Only ever about oneself. */
export default async function PrivacyChoicesPage({ params, searchParams }: SafetyProps) {
  const person = await oneself((await params).person);
  const t = await getTranslations("safety.choices");
  const safety = await getSafety(await requireAsker());
  const here = paths.privacyChoices();
  if (!safety.ok) return <SafetyProblem failure={safety.failure} here={here} query={searchParams} />;
  const { mode, justLoggedIn, contact } = safety.value;
  return (
    <PageMain namespaces={["safety"]} back={<BackLink href={paths.profile(person)} text={t("back")} />}>
      <Heading level={1} size="l" text={t("title")} />
      {(await inQuery(searchParams, "kept")) === "no" && <Notice headingLevel={2} title={t("failed")} />}
      <p>{t("lead")}</p>
      <ListenToPage />
      <CardGroup
        stacked
        cards={[
          {
            title: t("contact"),
            href: paths.safeContact(),
            description: t(contact === null ? "contactNone" : "contactSet"),
          },
          { title: t("logIns"), href: paths.logIns(), description: t("logInsLine") },
          { title: t("support"), href: paths.safety(), description: t("supportLine") },
        ]}
      />
      <SafetyMode
        on={mode}
        turnOn={turnOnAction}
        turnOff={justLoggedIn ? turnOffAction : null}
        logInAgain={paths.logInAfreshTo(here)}
      />
      <Heading level={2} size="m" text={t("private")} />
      <p>{t("privateText")}</p>
      <Heading level={2} size="m" text={t("others")} />
      <p>{t("othersText")}</p>
    </PageMain>
  );
}
