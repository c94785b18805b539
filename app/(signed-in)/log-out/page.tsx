import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { findLiveSession } from "#app/(public)/_parts/live-session.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { LogOutForm } from "#components/layout/log-out-form.tsx";
import { SessionClock } from "#components/layout/session-clock.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { ThisMark } from "#components/push/this-mark.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { me, paths } from "#lib/paths.ts";
import { logOutAction, logOutAndForgetAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("logged-out.confirm");
  return { title: t("heading") };
}

/** For who comes by its address: an address alone changes nothing, so this asks first. */
export default async function LogOutPage() {
  const session = await findLiveSession();
  if (session === null) redirect(paths.logIn());
  const t = await getTranslations("logged-out.confirm");
  return (
    <Shell
      person={me}
      plain={session.plain}
      logOut={logOutAction}
      beforeMain={<SessionClock session={session} logOut={logOutAction} />}
    >
      <PageMain namespaces={["logged-out"]} back={<BackLink href={paths.home(me)} text={t("back")} />}>
        <Heading level={1} size="l" text={t("heading")} />
        <p>{t("about")}</p>
        <LogOutForm action={logOutAction} text={t("heading")} look="button" />
        <section className="app-section">
          <Heading level={2} size="m" text={t("forget.heading")} />
          <p>{t("forget.text")}</p>
          <LogOutForm action={logOutAndForgetAction} text={t("forget.button")} look="secondary">
            <ThisMark />
          </LogOutForm>
        </section>
      </PageMain>
    </Shell>
  );
}
