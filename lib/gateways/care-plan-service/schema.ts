import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { hasUnknownModifier, readBundle, type Dialect, type ReadBundle } from "../fhir/bundle.ts";
import { annotation, codeableConcept, identifier, reference, resourceBase } from "../fhir/elements.ts";
import { onlyAbout, type RawEntry } from "../fhir/person-guard.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";

// The sandbox's own systems: no published API lets patients read a shared plan.
const own = "https://sandbox.front-door.example";
export const sectionSystem = `${own}/CodeSystem/care-plan-section`;
export const sectionQuestionnaire = `${own}/Questionnaire/care-plan-`;

/** What stands inside a line or an answer is not read: a part that has such is unreadable, never cut short unseen. */
const nested = z.never().optional();

const section = z.object({
  resourceType: z.literal("QuestionnaireResponse"),
  id: z.string().min(1),
  questionnaire: z.string().optional(),
  status: z.enum(["completed", "amended", "entered-in-error"]),
  authored: z.string().optional(),
  author: reference.optional(),
  item: z
    .array(
      z.object({
        text: z.string().optional(),
        answer: z.array(z.object({ valueString: z.string(), item: nested })).optional(),
        item: nested,
      }),
    )
    .min(1),
});

const author = z.object({
  resourceType: z.literal("PractitionerRole"),
  id: z.string().min(1),
  practitioner: reference.optional(),
  organization: reference.optional(),
});

const carePlan = z.object({
  ...resourceBase,
  resourceType: z.literal("CarePlan"),
  id: z.string().min(1),
  meta: z.object({ versionId: z.string().regex(/^\d{1,9}$/), lastUpdated: z.string().optional() }),
  status: z.enum(["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"]),
  title: z.string().optional(),
  subject: reference,
  addresses: z.array(reference).optional(),
  supportingInfo: z.array(reference).optional(),
});

/** A part of a plan; null where it could not be read, and unsafe where a modifier changes it. */
export interface PlanPart {
  readonly id: string;
  readonly title: string | null;
  readonly section: z.infer<typeof section> | null;
  readonly author: z.infer<typeof author> | null;
  readonly unsafe: boolean;
}

type Contained = NonNullable<z.infer<typeof carePlan>["contained"]>[number];

/** The parts that a plan names, in its order; each is read by itself, so that one takes no other with it. */
function partsOf({ supportingInfo = [], contained = [] }: z.infer<typeof carePlan>): readonly PlanPart[] {
  const find = (target: string | undefined) => contained.find(({ id }) => `#${String(id)}` === target);
  return supportingInfo.map((named): PlanPart => {
    const raw = find(named.reference);
    const parsed = section.safeParse(raw);
    const whole = parsed.success ? parsed.data : null;
    const by = author.safeParse(find(whole?.author?.reference));
    const unsafe = hasUnknownModifier(raw);
    const id = (named.reference ?? "").replace(/^#/, "");
    return { id, title: named.display ?? null, section: whole, author: by.success ? by.data : null, unsafe };
  });
}

const plan = z.looseObject(carePlan.shape).transform((raw) => {
  const read = carePlan.parse(raw);
  return { ...read, parts: partsOf(read), planUnsafe: hasUnknownModifier({ ...raw, contained: [] }) };
});

/** One version of a plan with its parts. */
export type SharedPlan = z.infer<typeof plan>;

const plans: Dialect<SharedPlan> = {
  standard: "FHIR R4",
  resource: plan,
  types: new Set(["CarePlan"]),
};

const insideOf = (path: string, { contained = [] }: SharedPlan): readonly RawEntry[] =>
  contained.map((resource: Contained, place) => ({
    path: `${path}.contained[${place}]`,
    fullUrl: null,
    resource,
  }));

/** The plans of `subject`. A part about somebody else condemns the answer as a plan about somebody else does. */
export function readPlans(body: unknown, subject: NhsNumber): Reading<ReadBundle<SharedPlan>> {
  const bundle = readBundle(body, plans, subject);
  if (!bundle.ok) return bundle;
  const inside = bundle.value.resources.flatMap((one, place) => insideOf(`$.entry[${place}].resource`, one));
  const guarded = onlyAbout(subject, inside);
  return guarded.ok ? bundle : guarded;
}

/** One version of the plan of `subject`. Another version than the one that was asked for is refused. */
export function readPlan(
  body: unknown,
  subject: NhsNumber,
  version: string,
  etag: string | null,
): Reading<SharedPlan> {
  const parsed = plan.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, "FHIR R4 CarePlan") };
  const { versionId } = parsed.data.meta;
  if (versionId !== version) return refused("$.meta.versionId", "another version than was asked for");
  if (etag !== `W/"${version}"`) return refused("$.meta.versionId", "another version than the ETag says");
  const entry = { path: "$", fullUrl: null, resource: body as RawEntry["resource"] };
  const guarded = onlyAbout(subject, [entry, ...insideOf("$", parsed.data)]);
  return guarded.ok ? read(parsed.data) : guarded;
}

const task = z.object({
  ...resourceBase,
  resourceType: z.literal("Task"),
  id: z.string().min(1),
  identifier: z.array(identifier).min(1),
  status: z.enum(["requested", "received", "in-progress", "accepted", "completed", "rejected", "cancelled"]),
  code: codeableConcept,
  description: z.string(),
  focus: reference.optional(),
  for: reference,
  authoredOn: z.string(),
  lastModified: z.string(),
  owner: reference.optional(),
  note: z.array(annotation).optional(),
});

/** What somebody suggests to change about a plan, and how far it has come. */
export type SuggestionTask = z.infer<typeof task>;

const tasks: Dialect<SuggestionTask> = { standard: "FHIR R4", resource: task, types: new Set(["Task"]) };

/** Everything that was suggested about the plan of `subject`. */
export const readSuggestions = (body: unknown, subject: NhsNumber): Reading<ReadBundle<SuggestionTask>> =>
  readBundle(body, tasks, subject);

/** One suggestion about the plan of `subject`, as it comes back when it is sent or withdrawn. */
export function readSuggestion(body: unknown, subject: NhsNumber): Reading<SuggestionTask> {
  const parsed = task.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, "FHIR R4 Task") };
  const entry = { path: "$", fullUrl: null, resource: body as RawEntry["resource"] };
  const guarded = onlyAbout(subject, [entry]);
  return guarded.ok ? read(parsed.data) : guarded;
}
