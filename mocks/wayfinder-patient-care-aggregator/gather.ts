import type { Json } from "#mocks/nation/fhir.ts";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import { isListed } from "#mocks/nation/hospital-care/record-lists.ts";
import { portals, waitFor, type Source, type Trouble } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { hospital } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { CareAppointment, HospitalCare, WaitingList } from "#mocks/people/hospital-care/care.ts";
import { portalLink, referralLink } from "./links.ts";
import {
  toldAppointment,
  toldLetter,
  toldQuestionnaire,
  toldReferral,
  type Told,
} from "./responses/activities.ts";

/** What the sources told, and what the aggregator has to say about that. */
export type Gathered = { told: Told[]; waitingLists: WaitingList[]; issues: Json[] };

const EIGHT_YEARS = 8;
const YEAR = 365.25 * 86_400_000;
const SOURCE_EXTENSION = "https://fhir.nhs.uk/StructureDefinition/ExtensionErrorSource";

const issueOf = (severity: string, code: string, source: Source, diagnostics: string): Json => ({
  severity,
  code,
  extension: [{ url: SOURCE_EXTENSION, valueCode: source }],
  diagnostics,
});

/** How a source's trouble is told beside what the others said. */
const troubleIssue: Partial<Record<Trouble, (source: Source) => Json>> = {
  failing: (source) => issueOf("error", "exception", source, "http-500"),
  "over-quota": (source) => issueOf("error", "transient", source, "http-429"),
  invalid: (source) => issueOf("error", "structure", source, "Response failed validation"),
  "timing-out": (source) => issueOf("error", "timeout", source, `${source} request timed out`),
};

const rule = (source: Source, diagnostics: string) =>
  issueOf("information", "business-rule", source, diagnostics);

/** The hospital's archive keeps what is over a year old; the portal no longer shows it. */
const isArchived = ({ start }: CareAppointment, now: number) =>
  start !== null && Date.parse(start) + YEAR < now;

function fromReferrals(nation: Nation, { appointments, referrals }: HospitalCare): Told[] {
  const booked = appointments.filter(({ booking }) => booking === "e-rs");
  return [
    ...referrals.flatMap((referral) => toldReferral(referral, referralLink(nation, referral.ubrn))),
    ...booked.map((one) => toldAppointment(one, "ers-01", referralLink(nation, one.referral ?? ""))),
  ];
}

function fromPortal(nation: Nation, care: HospitalCare, source: Source): Told[] {
  const here = <T extends { hospital: string }>(all: readonly T[]) =>
    all.filter((one) => portals[one.hospital] === source);
  const now = nation.now().getTime();
  const link = (kind: string, id: string) => portalLink(nation, source, kind, id);
  return [
    ...here(care.appointments)
      .filter(({ booking }) => booking === "portal")
      .map((one) => toldAppointment(one, source, isArchived(one, now) ? null : link("Appointment", one.id))),
    ...here(care.letters).map((one) => toldLetter(one, source, link("Document", one.id))),
    ...here(care.questionnaires)
      .filter(({ askedBy }) => askedBy === "portal")
      .map((one) => toldQuestionnaire(one, source, link("Questionnaire", one.id))),
  ];
}

/** AGGBR33: where the national waiting list asks the same as a portal, the portal's is left out. */
function withoutDuplicates(told: Told[], care: HospitalCare): { told: Told[]; issues: Json[] } {
  const national = care.questionnaires.filter(({ askedBy }) => askedBy === "waiting-list");
  const pathways = new Set(national.map(({ pathway }) => pathway).filter((pathway) => pathway !== null));
  const isDouble = (one: Told) =>
    one.kind === "QuestionnaireResponse" &&
    one.source !== "nhs-waiting-list-01" &&
    one.pathway !== null &&
    pathways.has(one.pathway);
  return {
    told: told.filter((one) => !isDouble(one)),
    issues: told
      .filter(isDouble)
      .map(({ id, source }) =>
        rule(source, `AGGBR33: suppressed Task ${id} in favour of the questionnaire of nhs-waiting-list-01`),
      ),
  };
}

/** Hospitals whose patients may ask for a follow-up through the national waiting list (AGGBR34's list). */
const FOLLOW_UP_HOSPITALS = ["RZ901"];

/** Lists of hospitals that take part, and the requests for a follow-up that go with them. */
function fromWaitingList(nation: Nation, care: HospitalCare): Gathered {
  const source = "nhs-waiting-list-01";
  const takesPart = (list: WaitingList) => hospital(list.hospital).inAggregator;
  const asked = care.questionnaires.filter(({ askedBy }) => askedBy === "waiting-list");
  const allowed = asked.filter((one) => FOLLOW_UP_HOSPITALS.includes(one.hospital));
  return {
    waitingLists: care.waitingLists.filter(takesPart),
    told: allowed.map((one) =>
      toldQuestionnaire(one, source, portalLink(nation, source, "Questionnaire", one.id)),
    ),
    issues: [
      ...care.waitingLists
        .filter((list) => !takesPart(list))
        .map((list) =>
          rule(
            source,
            `AGGBR23: excluding WaitingList entry with org code ${list.hospital} due to exclusion rule`,
          ),
        ),
      ...asked
        .filter((one) => !allowed.includes(one))
        .map((one) =>
          rule(
            source,
            `AGGBR34: rejected Task ${one.id} from ${source} with orgCode ${one.hospital} due to ODS whitelist exclusion`,
          ),
        ),
    ],
  };
}

/** AGGBR30: what is over eight years old is left out. */
function withoutOld(told: Told[], now: Date): { told: Told[]; issues: Json[] } {
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() - EIGHT_YEARS);
  const isOld = ({ at }: Told) => at !== null && Date.parse(at) < limit.getTime();
  return {
    told: told.filter((one) => !isOld(one)),
    issues: told
      .filter(isOld)
      .map(({ kind, id, at, source }) =>
        rule(
          source,
          `AGGBR30: rejected ${kind} ${id} with date ${new Date(at ?? 0).toISOString()} due to being over 8 years in the past`,
        ),
      ),
  };
}

async function ask(nation: Nation, person: Person, source: Source): Promise<Gathered> {
  const trouble = await waitFor(nation, source);
  const issue = troubleIssue[trouble]?.(source);
  if (issue) return { told: [], waitingLists: [], issues: [issue] };
  const care = knownCare(nation, person.key);
  if (source === "nhs-waiting-list-01") return fromWaitingList(nation, care);
  const told = source === "ers-01" ? fromReferrals(nation, care) : fromPortal(nation, care, source);
  return { told, waitingLists: [], issues: [] };
}

/** Asks every source that may know the person: portals only where they sent the number to the record service. */
export async function gather(nation: Nation, person: Person): Promise<Gathered> {
  const asked: Source[] = [
    "ers-01",
    ...Object.values(portals).filter((source) => isListed(nation, source, person)),
    "nhs-waiting-list-01",
  ];
  const answers = await Promise.all(asked.map((source) => ask(nation, person, source)));
  const all = answers.flatMap(({ told }) => told);
  const single = withoutDuplicates(all, knownCare(nation, person.key));
  const recent = withoutOld(single.told, nation.now());
  return {
    told: recent.told,
    waitingLists: answers.flatMap(({ waitingLists }) => waitingLists),
    issues: [...answers.flatMap(({ issues }) => issues), ...single.issues, ...recent.issues],
  };
}
