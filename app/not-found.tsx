import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExitPage } from "#components/layout/exit-page.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { paths } from "#lib/paths.ts";
import { PageMain } from "./_words/page-main.tsx";
import { prose } from "./_words/prose.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("page-not-found");
  return { title: t("heading") };
}

/**
 * For an address that leads nowhere, and for what was asked for and does not exist. It has no header and no footer:
 * Next draws it beside every page, in case, and sends it along.
 */
export default async function NotFoundPage() {
  const t = await getTranslations("page-not-found");
  return (
    <PageMain namespaces={["page-not-found"]}>
      <Heading level={1} size="l" text={t("heading")} />
      {t.rich("body", prose)}
      <p>
        <Link className="app-alone" href={paths.start()}>
          {t("start")}
        </Link>
      </p>
      <p>
        <ExitPage />
      </p>
    </PageMain>
  );
}
