import { env as environment } from "node:process";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { database } from "#lib/store/database.ts";
import * as oneTimeKeys from "#lib/store/one-time-keys.ts";
import { oneTimeKey } from "#lib/store/schema.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { careIn } from "#mocks/nation/hospital-care/care.ts";
import { idTokenFor, trustTestLogin } from "#mocks/wayfinder-patient-care-aggregator/testing/id-token.ts";
import { leaveWaitingList, tellOfChange } from "./commands.ts";
import { departmentTook, getWaitingList, listWaitingLists } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/store/one-time-keys.ts", { spy: true });
// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));

const api = "waiting-list-service";
const room = contractRoom();
let store: TestDatabase;
let sessionId: string;
let jti = 0;

beforeAll(async () => {
  const { origin } = room.sandbox;
  // The key that this room's sandbox knows us by; env() remembers, so it is not asked yet.
  const { CLIENT_PRIVATE_KEY_FILE = "" } = environment;
  store = await openTestDatabase({
    CLIENT_PRIVATE_KEY_FILE,
    PLATFORM_BASE_URL: origin,
    SANDBOX_ORIGIN: origin,
  });
  sessionId = await signIn();
}, 60_000);
afterAll(() => store.close());

const numberOf = (key: string): string =>
  room.nation.people().find((person) => person.key === key)?.nhsNumber ?? expect.fail();

/** From here on the gate says yes to this person, whose ID token has an id. */
function isAsked(key: string): void {
  const nhsNumber = numberOf(key);
  trustTestLogin(room.nation);
  const idToken = idTokenFor(room.nation.origin, nhsNumber, { jti: `token-${++jti}` });
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(
      ok({ ...room.permit(permission, { nhsNumber }), idToken: async () => ok(await idToken) }),
    ),
  );
}

beforeEach(async () => {
  isAsked("kris");
  // What was kept goes with the nation in which it was done.
  await database().delete(oneTimeKey);
  vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
});

const asker = () => visitOf(sessionId);
const told = { what: ["worse"], words: "It itches at night" } as const;

async function lists() {
  const read = await listWaitingLists(asker(), me);
  return read.ok ? read.value : expect.fail(read.failure.kind);
}

async function placeOf(specialty: string) {
  const found = (await lists()).places.find((one) => one.specialty === specialty && one.waiting);
  return found ?? expect.fail();
}

const changesOf = async (specialty: string) => (await placeOf(specialty)).department?.changes ?? [];

describe("reading", () => {
  test("Kris waits for dermatology and has a date; what ended comes after, and who is asked is known", async () => {
    const { places, complete } = await lists();
    expect(complete).toBe(true);
    expect(places).toMatchObject([
      { specialty: "Dermatology", average: 18, within80: 26, date: {}, department: { tell: { open: true } } },
      { specialty: "Respiratory medicine", waiting: false },
    ]);
    const one = await getWaitingList(asker(), me, places[0]?.id ?? "");
    expect(one).toMatchObject({
      value: { office: { name: "Dermatology waiting list team", telephone: "01632 960117" } },
    });
    expect(one.ok && one.value.place.date).toMatchObject({ at: expect.stringMatching(/T/) as string });
    expect(one.ok && one.value.appointment).toMatch(/^h/);
  });

  test("where departments are silent, lists are still told, and the hospital is asked by its own number", async () => {
    room.breaks(api, "status", { status: 503, count: 9 });
    const { places, departmentsSilent } = await lists();
    expect(departmentsSilent).toBe(true);
    expect(await getWaitingList(asker(), me, places[0]?.id ?? "")).toMatchObject({
      value: { departmentsSilent: true, office: { telephone: "01632 960111" } },
    });
  });

  test("a national waiting list that does not answer is named, and nothing is said to be none", async () => {
    await room.happens("change-hospital-source", "nhs-waiting-list-01:failing");
    expect(await lists()).toMatchObject({
      places: [],
      complete: false,
      silentSystems: ["nhs-waiting-list-01"],
    });
    expect(await getWaitingList(asker(), me, "none")).toEqual(failed({ kind: "unavailable" }));
  });

  test("hospitals tell nobody of a child", async () => {
    isAsked("kyle");
    expect(await lists()).toMatchObject({ under16: true, places: [] });
  });
});

describe("telling", () => {
  test("20 parallel posts of one form are one message, and the same receipt to all", async () => {
    const { id } = await placeOf("Dermatology");
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        tellOfChange(asker(), me, { id, key: "parallel" }, { ...told, what: ["worse"] }),
      ),
    );
    const [change, ...more] = await changesOf("Dermatology");
    expect(more).toEqual([]);
    expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify(ok({ kind: "done", id: change?.id }))]),
    );
    const other = await tellOfChange(asker(), me, { id, key: "parallel" }, { ...told, what: ["pain"] });
    expect(other).toEqual(failed({ kind: "changed-meanwhile" }));
  });

  test("an answer that was lost is looked for: done where the department has it, else not known", async () => {
    const { id } = await placeOf("Dermatology");
    room.breaks(api, "applied", { status: 503, method: "POST", count: 9 });
    expect(
      await tellOfChange(asker(), me, { id, key: "lost" }, { what: ["pain"], words: "Lost" }),
    ).toMatchObject({ value: { kind: "done" } });
    room.nation.reset();
    isAsked("kris");
    room.breaks(api, "status", { status: 503, method: "POST", count: 9 });
    expect(await tellOfChange(asker(), me, { id, key: "never" }, { what: ["pain"], words: "Never" })).toEqual(
      ok({ kind: "unknown" }),
    );
    expect(await changesOf("Dermatology")).toEqual([]);
  });
});

test("what was taken is told by its key alone while the department is silent, and for its list alone", async () => {
  const { id } = await placeOf("Dermatology");
  const sent = await tellOfChange(asker(), me, { id, key: "told" }, { what: ["pain"], words: "Told" });
  room.breaks(api, "status", { status: 503, count: 9 });
  const took = { id, key: "told" };
  expect(ok({ kind: "done", id: await departmentTook(asker(), me, took) })).toEqual(sent);
  expect(await departmentTook(asker(), me, { ...took, id: "another" })).toBeNull();
  expect(await departmentTook(asker(), me, { ...took, key: "no" })).toBeNull();
});

/** This service cannot keep the next outcome. */
const storeFails = () => vi.mocked(oneTimeKeys.doOnce).mockRejectedValueOnce(new Error("no answer"));

describe("this service cannot keep what the department has taken", () => {
  test("a message is told as sent, and its form sent again is still one message", async () => {
    const { id } = await placeOf("Dermatology");
    storeFails();
    const first = await tellOfChange(asker(), me, { id, key: "kept" }, { what: ["pain"], words: "Kept" });
    expect(first).toMatchObject({ value: { kind: "done" } });
    const again = await tellOfChange(asker(), me, { id, key: "kept" }, { what: ["pain"], words: "Kept" });
    expect(again).toEqual(first);
    expect(await changesOf("Dermatology")).toHaveLength(1);
  });

  test("leaving is told as done", async () => {
    isAsked("nadia");
    const { id, department } = await placeOf("Trauma and orthopaedics");
    const asked = { version: department?.version ?? "", reason: "better" } as const;
    storeFails();
    expect(await leaveWaitingList(asker(), me, { id, key: "left" }, asked)).toEqual(ok({ kind: "done", id }));
    expect(await leaveWaitingList(asker(), me, { id, key: "left" }, asked)).toEqual(ok({ kind: "done", id }));
  });
});

describe("leaving", () => {
  const leave = async (specialty: string, key: string) => {
    const { id, department } = await placeOf(specialty);
    return leaveWaitingList(
      asker(),
      me,
      { id, key },
      { version: department?.version ?? "", reason: "better" },
    );
  };

  test("Nadia leaves once, from two tabs too, and the aggregator tells the list as ended", async () => {
    isAsked("nadia");
    const { id, department } = await placeOf("Trauma and orthopaedics");
    const asked = { version: department?.version ?? "", reason: "better" } as const;
    const first = await leaveWaitingList(asker(), me, { id, key: "a" }, asked);
    expect(first).toEqual(ok({ kind: "done", id }));
    expect(await leaveWaitingList(asker(), me, { id, key: "a" }, asked)).toEqual(first);
    expect(await leaveWaitingList(asker(), me, { id, key: "b" }, asked)).toEqual(first);
    expect((await lists()).places).toMatchObject([{ waiting: false, ended: room.nation.today() }]);
  });

  test("with a date, and where the department wants a call first, it is shut", async () => {
    expect(await leave("Dermatology", "dated")).toEqual(ok({ kind: "shut" }));
    isAsked("tom");
    expect(await leave("Trauma and orthopaedics", "call")).toEqual(ok({ kind: "shut" }));
  });

  test("a place that changed since it was seen is seen again first", async () => {
    isAsked("nadia");
    const { id } = await placeOf("Trauma and orthopaedics");
    expect(
      await leaveWaitingList(asker(), me, { id, key: "stale" }, { version: "old", reason: "moved" }),
    ).toEqual(failed({ kind: "changed-meanwhile" }));
    expect(careIn(room.nation, "nadia").waitingLists[0]?.ended).toBeNull();
  });
});
