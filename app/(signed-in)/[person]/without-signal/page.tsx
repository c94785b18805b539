import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { serviceName } from "#app/_words/service-name.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { OfferInstall } from "#components/without-signal/offer-install.tsx";
import { WithoutSignal } from "#components/without-signal/without-signal.tsx";
import { describeSession } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import { me, paths } from "#lib/paths.ts";

interface WithoutSignalPageProps {
  readonly params: Promise<{ person: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("without-signal"))("title") };
}

/** What a phone can keep of one's own record: nobody else's is ever kept. */
export default async function WithoutSignalPage({ params }: WithoutSignalPageProps) {
  if ((await personIn((await params).person)) !== me) redirect(paths.withoutSignal());
  const session = await describeSession(await requireAsker());
  if (session.state === "live" && session.identityLevel !== "P9") redirect(paths.proveWhoYouAre(me));
  const t = await getTranslations("without-signal");
  const refused =
    session.state !== "live" ? null : session.sharedDevice ? "shared" : session.plain ? "safety" : null;
  return (
    <PageMain
      namespaces={["without-signal"]}
      back={<BackLink href={paths.profile(me)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <WithoutSignal
        refused={refused}
        choose={paths.chooseWhatToKeep()}
        card={paths.emergencyCard()}
        takeAway={paths.takeAway(me)}
        install={<OfferInstall name={await serviceName()} mayRegister={refused === null} />}
      />
    </PageMain>
  );
}
