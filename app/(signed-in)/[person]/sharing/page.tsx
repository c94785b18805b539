import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { HelpersToChange } from "#components/family/person-lists.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { Hospitals } from "#components/sharing/hospitals.tsx";
import { MissingSources } from "#components/sharing/missing-sources.tsx";
import { OthersWhoSee } from "#components/sharing/others-who-see.tsx";
import { SurgeryFeatures } from "#components/sharing/surgery-features.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { listRelationships } from "#lib/domain/family/queries.ts";
import type { Sharing } from "#lib/domain/sharing/model.ts";
import { getSharing } from "#lib/domain/sharing/queries.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";

interface SharingProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Nobody told anything: then there is nothing to say, not even what is off. */
function shown(sharing: Sharing): Result<Sharing> {
  const [first] = sharing.gathered.missing;
  if (sharing.gathered.items.length > 0 || first === undefined) return ok(sharing);
  return failed(first.failure.kind === "not-allowed" ? first.failure : { kind: "unavailable" });
}

/** Title and page read the same answer. The surgery that the record names spares the question to PDS. */
const read = cache(async (person: PersonHandle) => {
  const asker = await requireAsker();
  const { surgery } = await whoToAsk(asker, person);
  const sharing = await getSharing(asker, person, surgery?.odsCode ?? null);
  return { surgery, sharing: sharing.ok ? shown(sharing.value) : sharing };
});

export async function generateMetadata({ params, searchParams }: SharingProps): Promise<Metadata> {
  const t = await getTranslations("sharing");
  const { sharing } = await read(await personIn((await params).person));
  if (sharing.ok) return { title: t("title") };
  return recordProblemTitle(sharing.failure, t("what"), searchParams);
}

/** Who helps the person, to change each; null where nobody could tell. Of others than oneself it is nobody's to see. */
async function whoHelps(person: PersonHandle) {
  if (person !== me) return undefined;
  const helpers = await listRelationships(await requireAsker(), "helped");
  return helpers.ok ? helpers.value : null;
}

/** What the person's surgery and hospitals have switched on, who decides, how to ask, and the other way; and who else sees what. */
export default async function SharingPage({ params, searchParams }: SharingProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("sharing");
  const [{ surgery: known, sharing }, helpers] = await Promise.all([read(person), whoHelps(person)]);
  if (!sharing.ok) {
    const problem = { failure: sharing.failure, what: t("what"), query: searchParams };
    return <RecordProblem {...problem} surgery={known} here={paths.sharing(person)} />;
  }
  const { gathered, features, hospitals } = sharing.value;
  const surgery = sharing.value.surgery ?? known;
  return (
    <PageMain
      namespaces={["sharing", "family"]}
      back={<BackLink href={paths.record(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <p>{t("same")}</p>
      <MissingSources
        missing={gathered.missing}
        surgery={surgery}
        tryAgain={`${paths.sharing(person)}?again=1`}
      />
      <SurgeryFeatures features={features} surgery={surgery} person={person} />
      <Hospitals hospitals={hospitals} />
      {helpers !== undefined && (
        <>
          <HelpersToChange relationships={helpers} />
          <OthersWhoSee />
        </>
      )}
      <Heading level={2} size="m" text={t("others.heading")} />
      <p>{t("others.text")}</p>
    </PageMain>
  );
}
