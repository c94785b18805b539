import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { me } from "#lib/paths.ts";
import { permissions, type CorrelationId, type Permission, type PersonHandle } from "#lib/permit.ts";
import { keptChecks } from "#lib/store/acting.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { askerFor } from "./asker.ts";
import { decide, type Verdict } from "./decide.ts";
import { requirePermit } from "./gate.ts";
import { aboutOneself, keptForOneself, neverSeen, subjects, type Decision } from "./matrix.ts";
import { ActingNation, handleOf, performer } from "./testing/acting-nation.ts";
import { aPermit } from "./testing/a-permit.ts";
import {
  actingCells,
  codesFor,
  decisionOf,
  helpers,
  oneselves,
  type ActingCell,
  type Helper,
  type Oneself,
} from "./testing/matrix-cells.ts";
import { rosa, sessionOf, tell, who, type Asks } from "./testing/matrix-nation.ts";

vi.mock("#lib/gateways/validated-relationships/client.ts");
vi.mock("#lib/gateways/relationship-terms/client.ts");
vi.mock("#lib/store/acting.ts");
vi.mock("#lib/store/known-roles.ts");

stubEnvironment();

let nation: ActingNation;
let size = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2028-05-16T09:00:00Z") });
  nation = new ActingNation();
  vi.mocked(keptChecks).mockResolvedValue([]);
});
afterAll(() => {
  vi.useRealTimers();
  console.log(`${size.toLocaleString("en-GB")} cells`);
});

/** The door's answer in the words of the matrix. */
function heard(verdict: Verdict): Decision {
  if (verdict.decision === "allowed") return "allowed";
  const { failure } = verdict;
  return (failure.kind === "not-allowed" ? failure.because : failure.kind) as Decision;
}

const aRequest = () => askerFor(null, randomUUID() as CorrelationId, { touches: false });

function decideAs(asks: Asks, permission: Permission, person: PersonHandle): Promise<Verdict> {
  const session = sessionOf(asks);
  const permit = () => aPermit("relationships:read", performer);
  return decide({ asker: aRequest(), session, permit }, permission, person);
}

const withoutSession = ["nobody signed in", "session over"] as const;
type WithoutSession = (typeof withoutSession)[number];
const isWithout = (one: Helper | Oneself): one is WithoutSession => withoutSession.includes(one as never);

/** Who has no session is refused by the gate itself, before it asks for a decision. */
async function askWithout(
  one: WithoutSession,
  permission: Permission,
  person: PersonHandle,
): Promise<string> {
  const session = sessionOf(who["adult at P9"]);
  const over = { state: "ended", reason: "idle", session } as const;
  const state = one === "session over" ? over : ({ state: "none" } as const);
  const asker = { ...aRequest(), session: () => Promise.resolve(state) };
  const permit = await requirePermit(asker, permission, person);
  if (permit.ok) return "allowed";
  return permit.failure.kind === "not-allowed" ? permit.failure.because : permit.failure.kind;
}

/** What is wrong with a cell; nothing, if nothing is. */
async function faultOf(cell: ActingCell): Promise<readonly string[]> {
  const { helper, permission } = cell;
  const expected = decisionOf(cell);
  tell(nation, cell);
  const person = handleOf(rosa, helper === "other's handle" ? "somebody-else" : "kris");
  if (isWithout(helper)) {
    const answer = await askWithout(helper, permission, person);
    return answer === expected ? [] : [`${JSON.stringify(cell)}: ${answer}, not ${expected}`];
  }
  const verdict = await decideAs(who[helper], permission, person);
  const right = verdict.decision === "refused" || (verdict.subject === rosa && verdict.relation === "acting");
  const answer = heard(verdict);
  return answer === expected && right ? [] : [`${JSON.stringify(cell)}: ${answer}, not ${expected}`];
}

const every = helpers.flatMap((helper) => subjects.map((subject) => ({ helper, subject })));

test.each(every)("$helper about somebody $subject", { timeout: 120_000 }, async ({ helper, subject }) => {
  const faults: string[] = [];
  for (const cell of actingCells(helper, subject)) {
    faults.push(...(await faultOf(cell)));
    size += 1;
    // What was asked is of no interest here, and would fill the memory.
    if (size % 100 === 0) vi.clearAllMocks();
  }
  expect(faults.slice(0, 10)).toEqual([]);
});

test.each(oneselves)("%s about themselves", async (oneself) => {
  for (const permission of permissions) {
    const answer = isWithout(oneself)
      ? await askWithout(oneself, permission, me)
      : heard(await decideAs(who[oneself], permission, me));
    expect(`${permission} ${answer}`).toBe(`${permission} ${aboutOneself[oneself]}`);
    size += 1;
  }
});

test("every permission is either opened by some grant or kept for oneself", () => {
  const opened = permissions.filter((permission) => codesFor(permission).length > 0);
  expect([...opened, ...keptForOneself].sort()).toEqual([...permissions].sort());
});

test("what keeps a field from every helper is kept for oneself", () => {
  const keepers = Object.values(neverSeen).filter((keeper) =>
    (permissions as readonly string[]).includes(keeper),
  );
  expect(keepers.length).toBeGreaterThan(0);
  for (const keeper of keepers) expect(keptForOneself).toContain(keeper);
});
