import { useTranslations } from "next-intl";
import { NotSharedParts } from "#components/layout/not-shared-parts.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Parts of the record that somebody else holds, in the order in which they stand, each with its page. */
const hrefs = {
  "test-results": paths.testResults,
  medicines: paths.medicines,
  allergies: paths.allergies,
  conditions: paths.conditions,
  vaccinations: paths.vaccinations,
  measurements: paths.measurements,
  consultations: paths.consultations,
  documents: paths.documents,
  implants: paths.implants,
  "care-plan": paths.carePlan,
  "care-team": paths.careTeam,
  "care-updates": paths.careUpdates,
  falls: paths.falls,
};

const recordParts = Object.keys(hrefs) as readonly (keyof typeof hrefs)[];

/** What can be open to one who helps, and not to another. */
export type RecordPart = keyof typeof hrefs | "own-entries";

type Described =
  | "timeline"
  | "own-entries"
  | "record-requests"
  | "take-away"
  | "emergency-card"
  | "sharing"
  | "held-about-me"
  | "access-history";

export interface RecordMenuProps {
  person: PersonHandle;
  /** Whether a part of the record is open to who asks. */
  isOpen: (part: RecordPart) => boolean;
  /** Titles of the parts that are not. */
  closed: readonly string[];
}

/** The way to every part of the record: what is held, what one can add or ask, and how to keep it. */
export function RecordMenu({ person, isOpen, closed }: RecordMenuProps) {
  const t = useTranslations();
  const own = person === me;
  const described = (name: Described, href: string) => ({
    title: t(`${name}.title`),
    description: t(`record.describe.${name}`),
    href,
  });
  const health = recordParts.filter(isOpen).map((part) => ({
    title: t(`${part}.title`),
    href: hrefs[part](person),
  }));
  const added = isOpen("own-entries") ? [described("own-entries", paths.ownEntries(person))] : [];
  const asked = own ? [described("record-requests", paths.recordRequests(person))] : [];
  const shared = own
    ? [
        described("emergency-card", paths.emergencyCard(person)),
        described("sharing", paths.sharing(person)),
        described("held-about-me", paths.heldAboutMe(person)),
        described("access-history", paths.whoLooked(person)),
      ]
    : [];
  return (
    <>
      <CardGroup stacked cards={[described("timeline", paths.timeline(person))]} />
      {health.length > 0 && <CardGroup stacked heading={t("record.health.heading")} cards={health} />}
      {added.length + asked.length > 0 && (
        <CardGroup stacked heading={t("record.yours.heading")} cards={[...added, ...asked]} />
      )}
      <CardGroup
        stacked
        heading={t("record.more.heading")}
        cards={[described("take-away", paths.takeAway(person)), ...shared]}
      />
      <NotSharedParts parts={closed} href={paths.helping(person)} />
    </>
  );
}
