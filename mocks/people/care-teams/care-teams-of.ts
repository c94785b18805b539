/** Who looks after somebody, as the shared care record knows them. Days are written as on 16 May 2028. */
export type WrittenMember = {
  /** Unique in the nation. */
  key: string;
  name: string;
  /** What they are to the person, in words. */
  role: string;
  /** What they do for them. */
  does: string;
  organisation: string;
  telephone: string | null;
  /** When they can be reached, in words. */
  hours: string | null;
  /** What they did last; null where nobody wrote anything. */
  last: { what: string; on: string } | null;
  /** No longer in the team since that day. */
  left: string | null;
};

const member = (
  given: Pick<WrittenMember, "key" | "name" | "role" | "does" | "organisation"> & Partial<WrittenMember>,
): WrittenMember => ({ telephone: null, hours: null, last: null, left: null, ...given });

const abdul: readonly WrittenMember[] = [
  member({
    ...{ key: "abdul-hart", name: "Dr Samuel Hart", role: "GP", organisation: "Elm Tree Surgery" },
    ...{ does: "Looks after health as a whole", telephone: "01632 960101", hours: "Monday to Friday" },
    last: { what: "Went through the care plan", on: "2028-03-01" },
  }),
  member({
    ...{ key: "abdul-obi", name: "Nurse Grace Obi", role: "Heart failure nurse" },
    ...{ does: "Checks the heart, weight and water tablets" },
    ...{ organisation: "Northfield heart failure team", telephone: "01632 960145" },
    hours: "Monday to Friday, 9am to 5pm",
    last: { what: "Telephone call about weight", on: "2028-05-08" },
  }),
  member({
    ...{ key: "abdul-hassan", name: "Nurse ليلى حسن (Layla Hassan)", role: "Community nurse" },
    ...{ does: "Visits at home", organisation: "Northfield community nursing team" },
    ...{ telephone: "01632 960144", hours: "Every day, 8am to 8pm" },
    last: { what: "Home visit, and looked at the skin", on: "2028-05-11" },
  }),
  member({
    ...{ key: "abdul-adeyemi", name: "Tunde Adeyemi", role: "Care coordinator" },
    ...{ does: "Makes sure that everyone works from one plan", organisation: "Northfield Council" },
    ...{ telephone: "01632 960176", hours: "Monday to Friday, 9am to 5pm" },
  }),
  member({
    ...{ key: "abdul-price", name: "Ellen Price", role: "Physiotherapist", left: "2027-12-20" },
    ...{ does: "Helped with walking after the operation", organisation: "Northfield Hospital" },
    last: { what: "Last appointment", on: "2027-12-20" },
  }),
];

const written: Record<string, readonly WrittenMember[]> = { abdul };

/** Who looks after a person, dates as written; someone without an entry here has no team. */
export const careTeamOf = (key: string): readonly WrittenMember[] => written[key] ?? [];
