import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { describeSession } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { paths } from "#lib/paths.ts";

interface ProveProps {
  readonly params: Promise<{ person: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("prove-who-you-are");
  return { title: t("title") };
}

/** From P5 to P9: a new log in that asks NHS login for a proven identity. Who is proven already goes home. */
export default async function ProveWhoYouArePage({ params }: ProveProps) {
  const person = await personIn((await params).person);
  const session = await describeSession(await requireAsker());
  if (session.state === "live" && session.identityLevel === "P9") redirect(paths.home(person));
  const [t, home] = await Promise.all([getTranslations("prove-who-you-are"), getTranslations("home")]);
  return (
    <PageMain
      namespaces={["prove-who-you-are"]}
      back={<BackLink href={paths.home(person)} text={home("title")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <Heading level={2} size="m" text={t("how.heading")} />
      <ol className="nhsuk-list nhsuk-list--number">
        {(["step1", "step2", "step3"] as const).map((step) => (
          <li key={step}>{t(`how.${step}`)}</li>
        ))}
      </ol>
      <p>{t("how.young")}</p>
      <Button href="/api/log-in?level=p9" text={t("button")} />
      <Heading level={2} size="m" text={t("other.heading")} />
      <p>{t("other.text")}</p>
    </PageMain>
  );
}
