import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { Holders } from "#components/held-about-me/holders.tsx";
import { KeptHere, NotAsked } from "#components/held-about-me/kept-here.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { inBackground } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getCarePlan } from "#lib/domain/care-plan/queries.ts";
import { heldSources, holdersOf, type Holder, type Told } from "#lib/domain/held-about-me/model.ts";
import { listImplants } from "#lib/domain/implants/queries.ts";
import type { Surgery } from "#lib/domain/profile/model.ts";
import { timelineKinds } from "#lib/domain/timeline/model.ts";
import { getProfile } from "#lib/domain/profile/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { readParts } from "#app/(signed-in)/[person]/timeline/_parts/read-parts.ts";
import type { NewEntry } from "#app/(signed-in)/[person]/timeline/_parts/record-entries.ts";

interface HeldProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

interface Held {
  readonly holders: readonly Holder[];
  readonly surgery: Surgery | null;
}

const nothing = { answered: [], missing: [], entries: [], incomplete: [], heldBack: [], howFarBack: null };

/** A kind that was not read at all may have been with anybody: then nobody's number would be true. */
const notRead: Told = { ...nothing, incomplete: heldSources };

/** A medicine that began and is over has two moments and one page: it is one entry. */
const heldEntry = ({ id, kind, href, source, at }: NewEntry) => ({
  id: kind === "medicine" ? href : id,
  source,
  at,
});

/**
 * Everybody is asked for everything, only to say who answered and how new it is. Nothing of it is shown, so that it
 * is written down but is no look.
 */
async function readHolders(person: PersonHandle): Promise<Result<Held>> {
  const asker = inBackground(await requireAsker());
  const [profile, parts, implants, plan] = await Promise.all([
    getProfile(await requireAsker(), person),
    readParts(asker, person, timelineKinds),
    listImplants(asker, person),
    getCarePlan(asker, person),
  ]);
  if (!profile.ok) return profile;
  const told: Told[] = parts.flatMap((part) =>
    part.ok ? { ...part.value.panel, entries: part.value.entries.map(heldEntry) } : notRead,
  );
  const { gathered, surgery } = profile.value;
  const ofPds = <T extends { source: string }>(all: readonly T[]) =>
    all.filter(({ source }) => source === "pds");
  told.push({ ...nothing, answered: ofPds(gathered.answered), missing: ofPds(gathered.missing) });
  if (implants.ok) {
    const entries = implants.value.items.map(({ id, fittedOn }) => ({
      id,
      source: "implant-register",
      at: fittedOn,
    }));
    told.push({ ...implants.value, entries });
  }
  if (plan.ok) {
    const entries = plan.value.items.map(({ version, updatedOn }) => ({
      id: version,
      source: "care-plan-service",
      at: updatedOn,
    }));
    told.push({ ...plan.value, entries });
  }
  return ok({ holders: holdersOf(told), surgery });
}

/** Title and page ask once. */
const read = cache(readHolders);

export async function generateMetadata({ params, searchParams }: HeldProps): Promise<Metadata> {
  const t = await getTranslations("held-about-me");
  const held = await read(await personIn((await params).person));
  if (held.ok) return { title: t("title") };
  return recordProblemTitle(held.failure, t("what"), searchParams);
}

/** What each source holds about the person, how new it is, who to ask, and what this service keeps itself. */
export default async function HeldAboutMePage({ params, searchParams }: HeldProps) {
  const person = await personIn((await params).person);
  const [t, held] = await Promise.all([getTranslations("held-about-me"), read(person)]);
  if (!held.ok) {
    const problem = { failure: held.failure, what: t("what"), query: searchParams };
    return <RecordProblem {...problem} surgery={null} here={paths.heldAboutMe(person)} />;
  }
  const { holders, surgery } = held.value;
  return (
    <PageMain
      namespaces={["held-about-me"]}
      back={<BackLink href={paths.record(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <Holders holders={holders} surgery={surgery} person={person} />
      <KeptHere person={person} />
      <NotAsked person={person} />
    </PageMain>
  );
}
