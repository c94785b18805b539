import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { me, paths } from "#lib/paths.ts";
import { isSignedIn } from "./(public)/_parts/signed-in.ts";
import { logOutAction } from "./(signed-in)/log-out/actions.ts";
import { PageMain } from "./_words/page-main.tsx";
import { prose } from "./_words/prose.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("page-not-found");
  return { title: t("heading") };
}

/** For an address that leads nowhere, and for what was asked for and does not exist. */
export default async function NotFoundPage() {
  const t = await getTranslations("page-not-found");
  const signedIn = await isSignedIn();
  return (
    <Shell {...(signedIn && { person: me, logOut: logOutAction })}>
      <PageMain namespaces={["page-not-found"]} after={<UrgentBlock />}>
        <Heading level={1} size="l" text={t("heading")} />
        {t.rich("body", prose)}
        <p>
          <Link className="app-alone" href={signedIn ? paths.home(me) : paths.start()}>
            {t(signedIn ? "home" : "start")}
          </Link>
        </p>
      </PageMain>
    </Shell>
  );
}
