import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { keepSafety } from "#lib/store/safety.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { carerProblems } from "#mocks/nation/surgery-requests/carer.ts";
import { surgeryRequests } from "#mocks/nation/surgery-requests/state.ts";
import { takeBackTold, tellCarer, tellNoLongerCarer } from "./commands.ts";
import { getCarerRequest, listCarerRequests } from "./queries.ts";

// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));
vi.mock("#lib/access/gate.ts");

const api = "surgery-requests";
const room = contractRoom();
const nadia = "9992345675";
const wendy = "9996677885";
let store: TestDatabase;
let sessionId: string;

const isAsking = (nhsNumber: string) =>
  vi
    .mocked(requirePermit)
    .mockImplementation((_asker, permission) => Promise.resolve(ok(room.permit(permission, { nhsNumber }))));

beforeAll(async () => {
  const { origin } = room.sandbox;
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  sessionId = await signIn();
}, 60_000);
afterAll(() => store.close());
beforeEach(() => void isAsking(nadia));

const visit = () => visitOf(sessionId);
const tell = (key: string, caresFor = "My father") => tellCarer(visit(), me, key, { caresFor });
const atSurgery = (kind = "carer") =>
  surgeryRequests(room.nation).filter((one) => one.nhsNumber === nadia && one.kind === kind);
const textsOnly = { ways: ["text"], days: "weekdays", from: 9, until: 17, never: ["voicemail"] };
const grant = (kind = "carer") => room.happens("surgery-grants-request", atSurgery(kind)[0]?.id ?? "");

async function all() {
  const list = await listCarerRequests(visit(), me);
  return list.ok ? list.value.requests : expect.fail();
}

/** How each entry of the surgery's about her as a carer stands. */
function noted() {
  const { nation } = room;
  const person = nation.personByNhsNumber(nadia) ?? expect.fail();
  return carerProblems(nation, person).map(({ ended }) => (ended === null ? "active" : "inactive"));
}

describe("telling", () => {
  test("it is told once, however often and from whatever page it is sent", async () => {
    const first = await tell("a");
    expect(first).toMatchObject({ value: { kind: "sent" } });
    expect(await tell("a")).toEqual(first);
    expect(await tell("b")).toEqual(first);
    expect(await tell("c", "My neighbour")).toEqual(ok({ kind: "told-already" }));
    expect(atSurgery()).toMatchObject([{ details: [{ code: "cares-for", value: "My father" }] }]);
    const [told] = await all();
    expect(first).toEqual(ok({ kind: "sent", id: told?.id }));
    expect(await getCarerRequest(visit(), me, told?.id ?? "")).toEqual(ok(told));
    expect(await getCarerRequest(visit(), me, "none")).toEqual(failed({ kind: "not-found" }));
  });

  test("how the person can be reached goes with it, and nothing is sent where that is not known", async () => {
    isAsking(kris);
    const sent = () => surgeryRequests(room.nation).filter(({ nhsNumber }) => nhsNumber === kris);
    const before = sent().length;
    await keepSafety(kris, "safe-contact", { nonsense: true });
    expect(await tellNoLongerCarer(visit(), me, "rules")).toEqual(failed({ kind: "unavailable" }));
    expect(sent()).toHaveLength(before);
    await keepSafety(kris, "safe-contact", textsOnly);
    expect(await tellNoLongerCarer(visit(), me, "rules")).toMatchObject({ value: { kind: "sent" } });
    expect(sent().map(({ words }) => words)).toContain(
      "Contact by text only: Mon to Fri, 9am to 5pm. No voicemail.",
    );
  });

  test("the record shows it on the day that the surgery acts, and no longer once it was asked to end it", async () => {
    await tell("d", "");
    expect(noted()).toEqual([]);
    await grant();
    expect(noted()).toEqual(["active"]);
    room.nation.moveClock(new Date(room.nation.now().getTime() + 86_400_000));
    expect(await tellNoLongerCarer(visit(), me, "e")).toMatchObject({ value: { kind: "sent" } });
    await grant("carer-removal");
    expect(noted()).toEqual(["inactive"]);
  });

  test("by itself the surgery does it within the week", async () => {
    await tell("f");
    room.nation.moveClock(new Date(room.nation.now().getTime() + 6 * 86_400_000));
    expect(await all()).toMatchObject([{ stage: "granted" }]);
    expect(noted()).toEqual(["active"]);
  });

  test("an answer that was lost is told as such, and sent again it is one request", async () => {
    room.breaks(api, "applied", { status: 500, method: "POST", count: 9 });
    expect(await tell("g")).toMatchObject({ failure: { kind: "unavailable" } });
    room.nation.faults.clear();
    expect(await tell("g")).toMatchObject({ value: { kind: "sent" } });
    expect(atSurgery()).toHaveLength(1);
  });

  test("a silent surgery is told nothing; one that takes nothing online says so", async () => {
    room.breaks(api, "status", { status: 500, count: 9 });
    expect(await tell("h")).toMatchObject({ failure: { kind: "unavailable" } });
    room.nation.faults.clear();
    expect(atSurgery()).toEqual([]);
    isAsking(wendy);
    expect(await tell("i")).toEqual(ok({ kind: "not-offered" }));
    expect(await listCarerRequests(visit(), me)).toMatchObject({ value: { offered: false } });
  });
});

describe("taking back", () => {
  test("what waits is taken back, also twice; what is done or nobody's is not", async () => {
    await tell("j");
    const [told] = await all();
    expect(await takeBackTold(visit(), me, told?.id ?? "")).toEqual(ok(null));
    expect(await takeBackTold(visit(), me, told?.id ?? "")).toEqual(ok(null));
    expect(await all()).toMatchObject([{ stage: "withdrawn" }]);
    await tell("k");
    await grant();
    const [done] = await all();
    expect(await takeBackTold(visit(), me, done?.id ?? "")).toEqual(failed({ kind: "changed-meanwhile" }));
    expect(await takeBackTold(visit(), me, "none")).toEqual(failed({ kind: "not-found" }));
  });
});

test("who may not ask does nothing", async () => {
  vi.mocked(requirePermit).mockResolvedValue(failed({ kind: "not-allowed", because: "not-granted" }));
  for (const act of [
    tell("l"),
    tellNoLongerCarer(visit(), me, "l"),
    takeBackTold(visit(), me, "l"),
    listCarerRequests(visit(), me),
  ])
    expect(await act).toMatchObject({ failure: { kind: "not-allowed" } });
});
