import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { prose } from "#app/_words/prose.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { Button } from "#components/ui/button.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { me, paths } from "#lib/paths.ts";
import { findLiveSession } from "./_parts/live-session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("start");
  return { title: t("heading") };
}

async function WayIn() {
  const t = await getTranslations("start");
  if ((await findLiveSession()) === null) return <Button href={paths.logIn()} text={t("logIn")} />;
  return (
    <>
      <p>{t("loggedIn")}</p>
      <Button href={paths.home(me)} text={t("home")} />
    </>
  );
}

export default async function StartPage() {
  const t = await getTranslations("start");
  return (
    <PageMain namespaces={["start"]} after={<UrgentBlock />}>
      <Heading level={1} size="xl" classes="nhsuk-u-margin-bottom-4" text={t("heading")} />
      <p>{t("lead")}</p>
      <WayIn />
      <Notice title={t("demonstration.heading")} headingLevel={2}>
        {t.rich("demonstration.body", prose)}
      </Notice>
      {(["canDo", "who"] as const).map((section) => (
        <section className="app-section" key={section}>
          <Heading level={2} size="m" text={t(`${section}.heading`)} />
          {t.rich(`${section}.body`, prose)}
        </section>
      ))}
      <section className="app-section">
        <CardGroup
          stacked
          secondary
          heading={t("noLogIn.heading")}
          cards={[
            { href: paths.urgent(), title: t("noLogIn.urgent") },
            { href: paths.help(), title: t("noLogIn.help") },
            { href: paths.safety(), title: t("noLogIn.safety"), description: t("noLogIn.safetyDetail") },
          ]}
        />
      </section>
    </PageMain>
  );
}
