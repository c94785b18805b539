import fc from "fast-check";
import { expect, test } from "vitest";
import type { Nation } from "#mocks/nation/nation.ts";
import { actsFor } from "#mocks/nation/relationships/acts-for.ts";
import type { Relationships } from "#mocks/nation/relationships/history.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { events } from "./events.ts";
import { GRANTOR_URL, STATUS_REASON_SYSTEM, STATUS_REASON_URL } from "./responses/consent.ts";
import { application } from "./testing/application.ts";
import { call, newNation, nhs } from "./testing/call.ts";

const ACTIONS = 200;
const numbers = everyone.map(({ nhsNumber }) => nhsNumber);
const someone = fc.constantFrom(...numbers);

/** Who becomes what, written down a second time: the test does not ask the lifecycle that it tests. */
const LEGAL = new Set([
  "proposed>active",
  "proposed>rejected",
  "proposed>inactive",
  "proposed>entered-in-error",
  "active>active",
  "active>inactive",
  "active>entered-in-error",
  "inactive>active",
  "inactive>inactive",
  "inactive>entered-in-error",
  "rejected>entered-in-error",
]);

/** Statuses with reasons: most of them go together, the last do not. */
const changes = [
  ["active", "ROLE_ACTIVATED"],
  ["active", "ROLE_REACTIVATED"],
  ["inactive", "ROLE_DEACTIVATED_PATIENT_REQUEST"],
  ["inactive", "ROLE_SUSPENDED_PENDING_REVIEW"],
  ["rejected", "APPLICATION_WITHDRAWN"],
  ["rejected", "APPLICATION_REJECTED_NO_CONSENT"],
  ["entered-in-error", "ROLE_DEACTIVATED_MISUSE_OF_SYSTEM"],
  ["proposed", "APPLICATION_RESUBMITTED"],
  ["rejected", "ROLE_ACTIVATED"],
] as const;

type Action =
  | { kind: "apply"; source: string; performer: string; patient: string; basis: string }
  | { kind: "patch"; as: string; role: number; change: (typeof changes)[number]; end: number }
  | { kind: "event"; event: number; choice: number }
  | { kind: "clock"; days: number };

const basisSystems: Record<string, string> = {
  PRN: "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
  Personal: "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole",
};

const place = fc.nat({ max: 1_000_000 });

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("apply" as const),
      source: fc.constantFrom("performer", "patient"),
      performer: someone,
      patient: someone,
      basis: fc.constantFrom("PRN", "Personal"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("patch" as const),
      as: fc.constantFrom("performer", "patient", "application", "application", "application", "9999012345"),
      role: place,
      change: fc.constantFrom(...changes),
      end: fc.integer({ min: -50, max: 300 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("event" as const), event: place, choice: place }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("clock" as const), days: fc.integer({ min: 0, max: 120 }) }),
  },
);

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

function form({ source, performer, patient, basis }: Extract<Action, { kind: "apply" }>) {
  const written = application();
  const sender = source === "performer" ? performer : patient;
  const type = source === "performer" ? "RelatedPerson" : "Patient";
  const text = JSON.stringify({
    ...written,
    source: { type, identifier: { system: nhs, value: sender } },
    subject: { type: "Patient", identifier: { system: nhs, value: patient } },
  })
    .replace(/(relatedPerson_identifier[^}]*valueString":")\d+/, `$1${performer}`)
    .replace(/(patient_identifier[^}]*valueString":")\d+/, `$1${patient}`)
    .replace(
      JSON.stringify(basisSystems["Personal"]) + ',"code":"Personal"',
      `${JSON.stringify(basisSystems[basis])},"code":"${basis}"`,
    );
  return { sender, text };
}

/** Does one thing; whatever is refused is refused. */
async function act(nation: Nation, action: Action): Promise<void> {
  if (action.kind === "clock")
    return nation.moveClock(new Date(nation.now().getTime() + 1 + action.days * 86_400_000));
  if (action.kind === "apply") {
    const { sender, text } = form(action);
    const { status } = await call(nation, "/QuestionnaireResponse", {
      as: sender,
      method: "POST",
      body: text,
    });
    return expect([200, 400, 403, 409]).toContain(status);
  }
  if (action.kind === "event") {
    const event = pick(events, action.event);
    // Death comes, but seldom: nobody would be left to act for.
    if (event?.name === "patient-died" && action.choice % 8 > 0) return;
    const choice = pick(event?.choices(nation) ?? [], action.choice);
    // Whatever is offered can be done.
    if (event && choice) await event.happen(nation, choice.key);
    return;
  }
  const role = pick(relationships(nation).roles, action.role);
  if (!role) return;
  const as = action.as === "performer" ? role.performer : action.as === "patient" ? role.patient : action.as;
  const [value, code] = action.change;
  const coding = [{ system: STATUS_REASON_SYSTEM, code }];
  const identifier = { system: "https://fhir.nhs.uk/Id/ods-organization-code", value: "A20001" };
  const extensions = [
    { url: STATUS_REASON_URL, valueCodeableConcept: { coding } },
    { url: GRANTOR_URL, valueReference: { identifier } },
  ];
  const end = new Date(nation.now().getTime() + action.end * 86_400_000).toISOString();
  const body = [
    { op: "replace", path: "/status", value },
    { op: "add", path: "/extension/-", value: extensions },
    ...(action.end % 2 === 0 ? [{ op: "add", path: "/provision/period/end", value: end }] : []),
  ];
  const type = "application/json-patch+json";
  const { status } = await call(nation, `/Consent/${role.id}`, { as, method: "PATCH", type, body });
  expect([200, 400, 403, 422]).toContain(status);
}

function historyFaults({ roles, changes }: Relationships, now: string): string[] {
  const faults: string[] = [];
  let before = "";
  for (const [index, { sequence, at }] of changes.entries()) {
    if (sequence !== index + 1) faults.push(`change ${sequence} stands at ${index + 1}`);
    if (at < before || at > now) faults.push(`change ${sequence} is out of order`);
    before = at;
  }
  for (const role of roles) {
    const own = changes.filter((change) => change.role === role.id);
    const last = own.at(-1);
    if (last?.status !== role.status || last.reason !== role.reason || last.at !== role.updated)
      faults.push(`the history of ${role.id} does not end where the role stands`);
    for (const [index, { status, happened }] of own.entries()) {
      const step = `${own[index - 1]?.status}>${status}`;
      if (index > 0 && happened !== "changed" && !LEGAL.has(step)) faults.push(`${role.id}: ${step}`);
    }
  }
  return faults;
}

function holdingFaults(nation: Nation, { roles, deceased }: Relationships): string[] {
  const faults: string[] = [];
  const now = nation.now().toISOString();
  const open = new Set<string>();
  const holding = new Set<string>();
  for (const { id, status, performer, patient, end, grantor, start, legalBasis } of roles) {
    if (status !== "proposed" && status !== "active") continue;
    const pair = `${performer} ${patient}`;
    if (open.has(pair)) faults.push(`two open roles of ${pair}`);
    open.add(pair);
    if (status === "proposed") continue;
    holding.add(pair);
    if (start === null || start > now || (end !== null && end < now))
      faults.push(`${id} is outside its period`);
    if (grantor === null) faults.push(`nobody granted ${id}`);
    if (deceased.includes(performer) || deceased.includes(patient)) faults.push(`${id} is of the dead`);
    const born = nation.personByNhsNumber(patient)?.born ?? "";
    const sixteen = `${Number(born.slice(0, 4)) + 16}${born.slice(4)}`;
    if (legalBasis === "parental-responsibility" && sixteen <= nation.today())
      faults.push(`${id}: a parent of 16`);
  }
  for (const pair of new Set(roles.map(({ performer, patient }) => `${performer} ${patient}`))) {
    const [actor = "", patient = ""] = pair.split(" ");
    if ((actsFor(nation, actor, patient) !== null) !== holding.has(pair))
      faults.push(`${actor} acts for ${patient}, or does not`);
  }
  return faults;
}

test("any 200 things that happen leave roles lawful, alone, with their whole history, and holding only while active", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: ACTIONS, maxLength: ACTIONS }), async (actions) => {
      const nation = newNation();
      for (const one of actions) {
        await act(nation, one);
        const state = relationships(nation);
        const faults = [...historyFaults(state, nation.now().toISOString()), ...holdingFaults(nation, state)];
        if (faults.length > 0) throw new Error(`${JSON.stringify(one)}: ${faults.join("; ")}`);
      }
      const saved = nation.snapshot();
      const again = newNation();
      again.load(saved);
      expect(relationships(again)).toEqual(relationships(nation));
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 60_000);
