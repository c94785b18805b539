import { dayInEngland, readFhirDate } from "#lib/fhir-date.ts";
import { hasUnknownModifier, type Read, type ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import type { ContactPoint } from "#lib/gateways/fhir/elements.ts";
import { tellsOfError } from "#lib/gateways/fhir/operation-outcome.ts";
import { organization, type R4Resource, type ServiceRequest, type Task } from "#lib/gateways/fhir/r4.ts";
import { testConceptOf } from "#lib/test-concepts.ts";
import { nameOf } from "./from-fhir-observation.ts";
import { nameOfActor, type IdOf } from "./from-fhir-parts.ts";
import { toTestResult } from "./from-fhir-report.ts";
import {
  orderedTestSteps,
  type OrderedTest,
  type RemovedTestResult,
  type ResultSource,
  type TestResult,
} from "./model.ts";

type Bundle = ReadBundle<R4Resource>;

/** What one source's reports say. */
export interface MappedResults {
  readonly results: readonly TestResult[];
  readonly removed: readonly RemovedTestResult[];
  readonly complete: boolean;
}

/** Every report of a UK Core R4 bundle: of the hospital's search, and of a published pathology message alike. */
export function toTestResults(bundle: Bundle, source: ResultSource, idOf: IdOf): MappedResults {
  const results: TestResult[] = [];
  const removed: RemovedTestResult[] = [];
  for (const resource of bundle.resources) {
    if (resource.resourceType !== "DiagnosticReport") continue;
    const mapped = toTestResult(bundle, resource, source, idOf);
    if ("result" in mapped) results.push(mapped.result);
    else removed.push(mapped.removed);
  }
  return { results, removed, complete: bundle.complete };
}

/** The source told of an error beside whatever it sent: then what it sent is not an answer. */
export const toldOfError = (bundle: Bundle): boolean => tellsOfError(bundle.outcomes);

const stepSystem = "https://sandbox.front-door.example/CodeSystem/test-status";

function stepOf(task: Task | undefined): OrderedTest["step"] {
  const code = task?.businessStatus?.coding?.find(({ system }) => system === stepSystem)?.code;
  return orderedTestSteps.find((step) => step === code) ?? null;
}

const telephoneOf = (telecom: readonly ContactPoint[] = []): string | null =>
  telecom.find(({ system, value }) => system === "phone" && value)?.value ?? null;

/** Whom to call stands in an Organization that the order carries with it, or that came beside it. */
function contactOf(bundle: Bundle, request: ServiceRequest, task: Task | undefined): OrderedTest["contact"] {
  const references = [...(request.performer ?? []), ...(task?.owner ? [task.owner] : [])];
  const beside = references.map(({ reference }) => bundle.resolve(reference));
  for (const candidate of [...(request.contained ?? []), ...(task?.contained ?? []), ...beside]) {
    // Marked in a way that we do not know: perhaps not the place to call.
    if (hasUnknownModifier(candidate)) continue;
    const read = organization.safeParse(candidate);
    const telephone = read.success ? telephoneOf(read.data.telecom) : null;
    if (read.success && telephone !== null) return { name: read.data.name ?? null, telephone };
  }
  return { name: nameOfActor(bundle, request.performer?.[0]), telephone: null };
}

const abandoned = new Set<Task["status"]>(["entered-in-error", "cancelled", "rejected"]);
const ordered = new Set<ServiceRequest["status"]>(["active", "on-hold", "completed", "unknown"]);

function dayOf(text: string | undefined): string | null {
  const moment = readFhirDate(text);
  return moment === null ? null : dayInEngland(moment);
}

/** What is certain of an order of which some part is not understood: that it was made, and its name. */
const byNameAlone = {
  step: null,
  orderedAt: null,
  changedAt: null,
  expectedBy: null,
  orderedBy: null,
  overdue: false,
  contact: { name: null, telephone: null },
} as const;

/**
 * Every test that was asked for and not taken back, with how far it has come. `today` is the day in England by
 * health time: a test is late from the day after its expected day until it is ready.
 */
export function toOrderedTests(bundle: Bundle, idOf: IdOf, today: string): readonly OrderedTest[] {
  const tasks = bundle.resources.filter(
    (resource): resource is Read<Task> => resource.resourceType === "Task" && !abandoned.has(resource.status),
  );
  return bundle.resources.flatMap((request): readonly OrderedTest[] => {
    if (request.resourceType !== "ServiceRequest" || !ordered.has(request.status)) return [];
    const task = tasks.find(({ focus, unsafe }) => !unsafe && bundle.resolve(focus?.reference) === request);
    const name = nameOf(request.code) ?? "?";
    const id = idOf(`ServiceRequest/${request.id ?? name}`);
    const concept = request.code ? testConceptOf(request.code, name) : null;
    if (request.unsafe) return [{ id, name, concept, ...byNameAlone }];
    const step = stepOf(task);
    const expectedBy = dayOf(task?.restriction?.period?.end);
    return [
      {
        id,
        name,
        concept,
        step,
        orderedAt: readFhirDate(request.authoredOn),
        changedAt: readFhirDate(task?.lastModified),
        expectedBy,
        orderedBy: nameOfActor(bundle, request.requester),
        overdue: expectedBy !== null && step !== "ready" && step !== "reviewed" && today > expectedBy,
        contact: contactOf(bundle, request, task),
      },
    ];
  });
}
