import { env as environment } from "node:process";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as outcomes from "#lib/access/command-outcome.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { careIn } from "#mocks/nation/hospital-care/care.ts";
import { idTokenFor, trustTestLogin } from "#mocks/wayfinder-patient-care-aggregator/testing/id-token.ts";
import { leaveWaitingList, tellOfChange } from "./commands.ts";
import { getWaitingList, listWaitingLists } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/command-outcome.ts", { spy: true });
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

beforeEach(() => {
  isAsked("kris");
  vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
});

const asker = () => visitOf(sessionId);

async function placeOf(specialty: string) {
  const read = await listWaitingLists(asker(), me);
  const { places } = read.ok ? read.value : expect.fail(read.failure.kind);
  return places.find((one) => one.specialty === specialty) ?? expect.fail();
}

describe("what became of it is written down", () => {
  const written = () =>
    vi
      .mocked(outcomes.writeCommandOutcome)
      .mock.calls.map(([, , { decision, reason }]) => [decision, reason]);
  const tell = (id: string, key: string, words: string) =>
    tellOfChange(asker(), me, { id, key }, { what: ["pain"], words });

  test("once for each time that a form comes: done, done before, and used with other words", async () => {
    const { id } = await placeOf("Dermatology");
    vi.mocked(outcomes.writeCommandOutcome).mockClear();
    for (const words of ["Noted", "Noted", "Other"]) await tell(id, "noted", words);
    expect(written()).toEqual([
      ["done", null],
      ["done", "done-before"],
      ["refused", "changed-meanwhile"],
    ]);
  });

  test("once where nobody was asked: the list is not there, or departments or the aggregator are silent", async () => {
    const { id } = await placeOf("Dermatology");
    vi.mocked(outcomes.writeCommandOutcome).mockClear();
    await tell("none", "not-there", "None");
    room.breaks(api, "status", { status: 503, count: 9 });
    await tell(id, "silent", "Silent");
    isAsked("kris");
    room.breaks("wayfinder-patient-care-aggregator", "status", { status: 503, count: 9 });
    await tell(id, "unheard", "Unheard");
    expect(written()).toEqual([
      ["refused", "not-found"],
      ["refused", "unavailable"],
      ["refused", "unavailable"],
    ]);
  });

  test("a lost answer stays unknown where that cannot be written down", async () => {
    const { id } = await placeOf("Dermatology");
    room.breaks(api, "status", { status: 503, method: "POST", count: 9 });
    vi.mocked(outcomes.writeCommandOutcome).mockRejectedValueOnce(new Error("no answer"));
    expect(await tell(id, "dark", "Dark")).toEqual(ok({ kind: "unknown" }));
  });
});

test("a list that was left stays left while its department is silent, on every page of it", async () => {
  isAsked("nadia");
  const { id, department } = await placeOf("Trauma and orthopaedics");
  const asked = { version: department?.version ?? "", reason: "better" } as const;
  expect(await leaveWaitingList(asker(), me, { id, key: "left" }, asked)).toEqual(ok({ kind: "done", id }));
  // The hospital's own list hears of it later.
  for (const one of careIn(room.nation, "nadia").waitingLists) Object.assign(one, { ended: null });
  room.breaks(api, "status", { status: 503, count: 9 });
  const left = { id, waiting: false, leftHere: true, department: null };
  expect(await listWaitingLists(asker(), me)).toMatchObject({ value: { places: [left] } });
  expect(await getWaitingList(asker(), me, id)).toMatchObject({ value: { place: left } });
});
