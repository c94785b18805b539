import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { hasUnknownModifier, readBundle, type Dialect } from "../fhir/bundle.ts";
import { identifier, reference, resourceBase } from "../fhir/elements.ts";
import { read, refused, type Reading, type Refusal } from "../fhir/reading.ts";
import { readActivity, type CareItem } from "./schema-activity.ts";

// The least that we need to hear of the aggregator's Bundle (FHIR R4). Activities are read one by one, so that one
// which cannot be understood does not hide the others.

const weeks = z.object({ value: z.number().optional(), unit: z.string().optional() });

const waitExtension = z.object({
  url: z.string(),
  valueDuration: weeks.optional(),
  // As published examples misspell it.
  valuationDuration: weeks.optional(),
});

const carePlan = z.object({
  ...resourceBase,
  resourceType: z.literal("CarePlan"),
  status: z.enum(["active", "completed"]),
  intent: z.string(),
  // A published example sends the number of a pathway as a JSON number.
  identifier: z
    .array(identifier.extend({ value: z.union([z.string(), z.number().transform(String)]).optional() }))
    .optional(),
  title: z.string().optional(),
  subject: reference,
  period: z
    .object({
      start: z.string().optional(),
      end: z.string().optional(),
      extension: z.array(waitExtension).optional(),
    })
    .optional(),
  author: reference.optional(),
  activity: z.array(z.unknown()).optional(),
  // Kept so that one on the plan is told from one on an activity.
  modifierExtension: z.array(z.unknown()).optional(),
});

type CarePlan = z.infer<typeof carePlan>;

const dialect: Dialect<CarePlan> = {
  standard: "FHIR R4",
  resource: carePlan,
  types: new Set(["CarePlan"]),
};

/** How long something takes, in the source's own unit ("weeks"). */
export interface Wait {
  readonly value: number;
  readonly unit: string;
}

export interface WaitingList {
  readonly pathway: string | null;
  readonly specialty: string | null;
  readonly organisation: { readonly odsCode: string | null; readonly name: string | null };
  readonly status: "active" | "completed";
  /** Clock start and clock stop. */
  readonly since: string | null;
  readonly ended: string | null;
  /** Average planned wait, and the wait within which 80 of 100 people are seen. */
  readonly planned: Wait | null;
  readonly within80Percent: Wait | null;
  /** The day on which the hospital last said so. */
  readonly censusDate: string | null;
}

/** A source behind the aggregator that did not answer; null where the answer does not name it. */
export interface SilentSource {
  readonly source: string | null;
  readonly because: "timeout" | "unreadable" | "error";
}

export interface HospitalCare {
  readonly items: readonly CareItem[];
  readonly waitingLists: readonly WaitingList[];
  /** Who did not answer: what they know is missing here. */
  readonly silent: readonly SilentSource[];
  /** Items that came and could not be understood: they are missing too. */
  readonly refused: readonly Refusal[];
  /** How many items the aggregator left out by its own published rules. */
  readonly leftOut: number;
  /** Whether everything that the sources know is here. */
  readonly complete: boolean;
}

const issue = z.object({
  severity: z.enum(["fatal", "error", "warning", "information"]),
  code: z.string(),
  extension: z.array(z.object({ url: z.string(), valueCode: z.string().optional() })).optional(),
});

const outcome = z.object({ resourceType: z.literal("OperationOutcome"), issue: z.array(issue).min(1) });

const reasons: Readonly<Record<string, SilentSource["because"]>> = {
  timeout: "timeout",
  structure: "unreadable",
};

/** Its source stands in an extension, whose address published examples do not agree on. */
const silentSource = ({ code, extension }: z.infer<typeof issue>): SilentSource => ({
  source: extension?.find(({ valueCode }) => valueCode !== undefined)?.valueCode ?? null,
  because: reasons[code] ?? "error",
});

type Entry = { readonly resource?: { readonly resourceType?: unknown } };
const isOutcome = ({ resource }: Entry) => resource?.resourceType === "OperationOutcome";

/** What is said about the sources. Something said that cannot be read still means that somebody is missing. */
function readIssues(entries: readonly Entry[]): Pick<HospitalCare, "silent" | "leftOut"> {
  const told = entries.filter(isOutcome).map(({ resource }) => outcome.safeParse(resource));
  const issues = told.flatMap(({ data }) => data?.issue ?? []);
  const serious = issues.filter(({ severity }) => severity === "error" || severity === "fatal");
  const unread = told.some(({ success }) => !success)
    ? [{ source: null, because: "unreadable" } as const]
    : [];
  return {
    silent: [...serious.map(silentSource), ...unread],
    leftOut: issues.filter(({ code }) => code === "business-rule").length,
  };
}

function waitOf({ period }: CarePlan, name: string): Wait | null {
  const found = period?.extension?.find(({ url }) => url.endsWith(`/${name}`));
  const { value, unit } = found?.valueDuration ?? found?.valuationDuration ?? {};
  return value === undefined || unit === undefined ? null : { value, unit };
}

const pathwayOf = (plan: CarePlan): string | null => plan.identifier?.[0]?.value ?? null;

const waitingListOf = (plan: CarePlan): WaitingList => ({
  pathway: pathwayOf(plan),
  specialty: plan.title ?? null,
  organisation: { odsCode: plan.author?.identifier?.value ?? null, name: plan.author?.display ?? null },
  status: plan.status,
  since: plan.period?.start ?? null,
  ended: plan.period?.end ?? null,
  planned: waitOf(plan, "Extension-PlannedWaitTime"),
  within80Percent: waitOf(plan, "Extension-80thPercentileWaitTime"),
  censusDate: plan.meta?.lastUpdated ?? null,
});

/** The plan of a waiting list names its pathway; the plan of everything else names none. */
const isWaitingList = (plan: CarePlan): boolean => plan.identifier !== undefined || plan.title !== undefined;

function readActivities(plans: readonly CarePlan[]): Pick<HospitalCare, "items" | "refused"> {
  const readings = plans.flatMap((plan, place) =>
    (plan.activity ?? []).map((raw, index): Reading<CareItem> => {
      const path = `$.CarePlan[${place}].activity[${index}]`;
      return hasUnknownModifier(raw)
        ? refused(path, "FHIR R4: a modifier extension that this service does not know")
        : readActivity(raw, path, pathwayOf(plan));
    }),
  );
  return {
    items: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])),
    refused: readings.flatMap((reading) => (reading.ok ? [] : [reading.refusal])),
  };
}

/** Entries of a body that may be no Bundle at all; `readBundle` says what is wrong with it then. */
function entriesOf(body: unknown): readonly Entry[] {
  const shape = z.object({ entry: z.array(z.looseObject({})) }).safeParse(body);
  return shape.success ? shape.data.entry : [];
}

/**
 * The aggregator's Bundle about `subject`. A partial answer (207) is read like a whole one: `silent` says who is
 * missing. `total` is not believed, since published answers count differently.
 */
export function readHospitalCare(body: unknown, subject: NhsNumber): Reading<HospitalCare> {
  const entries = entriesOf(body);
  const plansOnly =
    entries.length === 0
      ? body
      : { ...(body as object), entry: entries.filter((entry) => !isOutcome(entry)) };
  const bundle = readBundle(plansOnly, dialect, subject);
  if (!bundle.ok) return bundle;
  const plans = bundle.value.resources.filter(({ activity: _own, ...plan }) => !hasUnknownModifier(plan));
  const { items, refused: unread } = readActivities(plans);
  const { silent, leftOut } = readIssues(entries);
  return read({
    items,
    waitingLists: plans.filter(isWaitingList).map(waitingListOf),
    silent,
    refused: unread,
    leftOut,
    complete: silent.length === 0 && unread.length === 0 && plans.length === bundle.value.resources.length,
  });
}

const under16 = z.object({
  resourceType: z.literal("OperationOutcome"),
  issue: z.array(z.object({ diagnostics: z.literal("UNDER_16_DENIED") })).min(1),
});

/** Whether a 403 says that the person is under 16. */
export const deniesUnder16 = (body: unknown): boolean => under16.safeParse(body).success;
