import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import type { Query } from "#app/(signed-in)/address.ts";
import { logOutEverywhereAction } from "#app/(signed-in)/log-out/actions.ts";
import { LogOutForm } from "#components/layout/log-out-form.tsx";
import { LogInList } from "#components/safety/log-in-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { listLogIns } from "#lib/access/log-ins.ts";
import { requireAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";
import { oneself, SafetyProblem } from "../_parts/own-pages.tsx";

interface LogInsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("safety.logIns");
  return { title: t("title") };
}

/** Where the person is logged in, and the one button that ends all of it. */
export default async function LogInsPage({ params, searchParams }: LogInsProps) {
  await oneself((await params).person);
  const t = await getTranslations("safety.logIns");
  const logIns = await listLogIns(await requireAsker());
  if (!logIns.ok)
    return <SafetyProblem failure={logIns.failure} here={paths.logIns()} query={searchParams} />;
  return (
    <PageMain namespaces={["safety"]} back={<BackLink href={paths.privacyChoices()} text={t("back")} />}>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <LogInList logIns={logIns.value} />
      <Heading level={2} size="m" text={t("unknownHeading")} />
      <p>{t("unknown")}</p>
      <LogOutForm action={logOutEverywhereAction} text={t("everywhere")} look="button" />
      <p>{t("everywhereText")}</p>
    </PageMain>
  );
}
