import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Heading } from "#components/ui/heading.tsx";
import { paths } from "#lib/paths.ts";

/** Neither the title nor the page names the service: both can be seen over a shoulder, and stay in the history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.away");
  return { title: { absolute: t("heading") } };
}

/** Where "Hide this page" leads. It has no header and no footer, and reads nothing about anybody. */
export default async function NotesPage() {
  const t = await getTranslations("shell.away");
  return (
    <main className="app-main" id="maincontent" tabIndex={-1}>
      <div className="nhsuk-width-container">
        <Heading level={1} size="l" text={t("heading")} />
        <p>{t("nothing")}</p>
        <p>
          {/* A plain link: an answer, and no page of the router's. */}
          <a className="app-alone" href={paths.comeBack()}>
            {t("start")}
          </a>
        </p>
      </div>
    </main>
  );
}
