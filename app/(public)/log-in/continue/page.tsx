import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { paths } from "#lib/paths.ts";

interface ContinueProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("log-in.continue");
  return { title: t("heading") };
}

/**
 * Where the log in form ends. Our policy lets no form lead to another site, so this page of ours goes on to NHS
 * login by itself, and has a link for browsers that do not.
 */
export default async function ContinuePage({ searchParams }: ContinueProps) {
  const { device } = await searchParams;
  if (device !== "mine" && device !== "shared") redirect(`${paths.logIn()}?problem=device`);
  const t = await getTranslations("log-in.continue");
  const door = `/api/log-in?device=${device}`;
  return (
    <PageMain namespaces={["log-in"]} back={<BackLink href={paths.logIn()} text={t("back")} />}>
      <meta httpEquiv="refresh" content={`0;url=${door}`} />
      <Heading level={1} size="l" text={t("heading")} />
      <p>{t("about")}</p>
      {device === "shared" && <p>{t("shared")}</p>}
      <p>{t("ifNothing")}</p>
      <Button href={door} text={t("link")} />
    </PageMain>
  );
}
