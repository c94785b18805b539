import { londonDay } from "#mocks/nation/calendar.ts";
import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, type Json } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { WaitingList } from "#mocks/people/hospital-care/care.ts";
import { specialties } from "#mocks/people/hospital-care/specialties.ts";
import type { Gathered } from "../gather.ts";
import type { Told } from "./activities.ts";
import { operationOutcome } from "./outcome.ts";

const PROFILES = "https://fhir.nhs.uk/StructureDefinition/WayfinderUKCore";
const EXTENSIONS = "https://fhir.nhs.uk/StructureDefinition/Extension-";

/** Hospitals hand in their waiting lists each Sunday: the last one is the day on which the figures are right. */
function censusDate(now: Date): string {
  const day = new Date(`${londonDay(now)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - day.getUTCDay());
  return day.toISOString().replace(".000Z", "+00:00");
}

const weeks = (name: string, value: number | null): Json[] =>
  value === null ? [] : [{ url: EXTENSIONS + name, valueDuration: { value, unit: "weeks" } }];

const subjectOf = ({ nhsNumber }: Person): Json => ({
  identifier: { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
});

const activitiesOf = (told: Told[]): Json =>
  told.length === 0 ? {} : { activity: told.map(({ activity }) => ({ detail: activity })) };

function waitingListPlan(nation: Nation, person: Person, list: WaitingList, told: Told[]): Json {
  const { pathway, hospital, specialty, since, ended, plannedWeeks, within80Weeks } = list;
  const waits = [
    ...weeks("PlannedWaitTime", plannedWeeks),
    ...weeks("80thPercentileWaitTime", within80Weeks),
  ];
  return {
    resourceType: "CarePlan",
    meta: { profile: [`${PROFILES}CarePlan`], lastUpdated: censusDate(nation.now()) },
    identifier: [{ system: "https://fhir.nhs.uk/Id/care-pathway-id", value: pathway }],
    status: ended === null ? "active" : "completed",
    intent: "order",
    title: specialties[specialty].name,
    subject: subjectOf(person),
    period: {
      start: since,
      ...(ended !== null && { end: ended }),
      ...(waits.length > 0 && { extension: waits }),
    },
    author: {
      type: "Organization",
      identifier: { system: ODS_SYSTEM, value: hospital },
      display: organisation(hospital).name,
    },
    ...activitiesOf(told),
  };
}

const generalPlan = (person: Person, told: Told[]): Json => ({
  resourceType: "CarePlan",
  meta: { profile: [`${PROFILES}CarePlan`] },
  status: "active",
  intent: "order",
  subject: subjectOf(person),
  ...activitiesOf(told),
});

/** Requests for a follow-up stand in the plan of their waiting list, where that is there. */
function isOf(list: WaitingList, { source, pathway }: Told): boolean {
  return source === "nhs-waiting-list-01" && pathway === list.pathway;
}

/**
 * Everything about one person: a CarePlan for each waiting list, one for all the rest, and an OperationOutcome where
 * there is something to say about the sources. `total` counts the CarePlans.
 */
export function aggregated(
  nation: Nation,
  person: Person,
  { told, waitingLists, issues }: Gathered,
  id: string,
): Json {
  const base = `${nation.origin}/patient-care-aggregator-api`;
  const lists = waitingLists.map((list) => ({
    id: list.pathway,
    plan: waitingListPlan(
      nation,
      person,
      list,
      told.filter((one) => isOf(list, one)),
    ),
  }));
  const rest = told.filter((one) => !waitingLists.some((list) => isOf(list, one)));
  const plans = [...lists, ...(rest.length > 0 ? [{ id, plan: generalPlan(person, rest) }] : [])];
  const entry = plans.map((one) => ({
    fullUrl: `${base}/CarePlan/${one.id}`,
    search: { mode: "match" },
    resource: one.plan,
  }));
  const outcome = {
    fullUrl: `${base}/OperationOutcome/${id}`,
    search: { mode: "include" },
    resource: operationOutcome(issues),
  };
  return {
    resourceType: "Bundle",
    id,
    meta: { versionId: "3.11.0", profile: [`${PROFILES}Bundle`] },
    type: "searchset",
    total: entry.length,
    entry: issues.length === 0 ? entry : [...entry, outcome],
  };
}
