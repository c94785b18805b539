import { env as environment } from "node:process";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { env } from "#lib/env.ts";
import { handOverLogin } from "#lib/gateways/nhs-login/client-hand-off.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import * as preferences from "#lib/store/preferences.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import { appointmentId } from "#mocks/people/hospital-care/care.ts";
import { idTokenFor, trustTestLogin } from "#mocks/wayfinder-patient-care-aggregator/testing/id-token.ts";
import {
  askToChange,
  cancelHospitalAppointment,
  confirmAttendance,
  openHospitalWebsite,
  rememberHospitalTimes,
} from "./commands.ts";
import { getHospitalAppointment, listHospitalNews, memoryOf } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/store/preferences.ts", { spy: true });
// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));

const room = contractRoom();
const kris = "9996789012";
const joan = "9992223332";
const lung = appointmentId("kris-lung-function");
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

/** From here on the gate says yes to this person, whose ID token has an id. */
function isAsked(nhsNumber: string): void {
  trustTestLogin(room.nation);
  const idToken = idTokenFor(room.nation.origin, nhsNumber, { jti: `token-${++jti}` });
  const permit = vi.mocked(requirePermit);
  permit.mockImplementation((_asker, permission) =>
    Promise.resolve(
      ok({ ...room.permit(permission, { nhsNumber }), idToken: async () => ok(await idToken) }),
    ),
  );
}

beforeEach(() => {
  isAsked(kris);
  vi.mocked(requirePublicPermit).mockImplementation(() => room.publicPermit());
});

const asker = () => visitOf(sessionId);
const idOf = (own: string, nhsNumber = kris) =>
  appointmentAddressId(env().HANDLE_KEY, nhsNumber, "hospital", own);

const stateOf = (own: string) =>
  knownCare(room.nation, "kris").appointments.find(({ id }) => id === own) ?? expect.fail();

async function seenNow(own = lung) {
  const read = await getHospitalAppointment(asker(), me, idOf(own));
  if (!read.ok) throw new Error(read.failure.kind);
  const { ways } = read.value.appointment;
  return { id: idOf(own), version: ways.kind === "here" ? ways.version : "none" };
}

test("20 parallel answers of one form are one yes, and the same answer to all", async () => {
  const seen = { ...(await seenNow()), key: "parallel" };
  const all = await Promise.all(Array.from({ length: 20 }, () => confirmAttendance(asker(), me, seen)));
  expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify(ok({ kind: "done" }))]),
  );
  expect(stateOf(lung).confirmedAt).toBeDefined();
});

test("cancelled here it is cancelled for the aggregator; sent again it is the same, from another tab too", async () => {
  const seen = { ...(await seenNow()), key: "cancel" };
  const cancel = (key: string) =>
    cancelHospitalAppointment(asker(), me, { ...seen, key }, { reason: "cannot-come" });
  expect(await cancel("a")).toEqual(ok({ kind: "done" }));
  expect(await cancel("a")).toEqual(ok({ kind: "done" }));
  expect(await cancel("b")).toEqual(ok({ kind: "done" }));
  expect(stateOf(lung)).toMatchObject({ status: "cancelled", cancelledBy: "patient" });
});

test("another time is asked for, and pending; other words under the same key are not told to be sent", async () => {
  const seen = { ...(await seenNow()), key: "change" };
  expect(await askToChange(asker(), me, seen, { words: "After 2pm", days: [] })).toEqual(
    ok({ kind: "done" }),
  );
  expect(stateOf(lung).pending).toBe("reschedule");
  expect(await askToChange(asker(), me, seen, { words: "Never", days: [] })).toMatchObject({ ok: false });
});

test("moved while the page lay open: nothing is told, and it has to be seen again", async () => {
  const seen = { ...(await seenNow()), key: "moved" };
  await room.happens("move-hospital-appointment", lung);
  expect(await confirmAttendance(asker(), me, seen)).toEqual({
    ok: false,
    failure: { kind: "changed-meanwhile" },
  });
});

test("an answer that was lost is looked for: done where the hospital says so, else not known", async () => {
  const lost = { ...(await seenNow()), key: "lost" };
  room.breaks("hospital-self-service", "applied", { status: 503, method: "POST", count: 9 });
  expect(await confirmAttendance(asker(), me, lost)).toEqual(ok({ kind: "done" }));
  room.nation.reset();
  isAsked(kris);
  const never = { ...(await seenNow()), key: "never" };
  room.breaks("hospital-self-service", "status", { status: 503, method: "POST", count: 9 });
  expect(await confirmAttendance(asker(), me, never)).toEqual(ok({ kind: "unknown" }));
});

test("a hospital that offers nothing here is shut, and has its website", async () => {
  const own = appointmentId("kris-skin");
  const seen = { id: idOf(own), version: "none", key: "skin" };
  expect(await confirmAttendance(asker(), me, seen)).toEqual(ok({ kind: "shut" }));
  const read = await getHospitalAppointment(asker(), me, idOf(own));
  expect(read).toMatchObject({
    value: {
      appointment: { ways: { kind: "website", silent: false } },
      office: { telephone: "01632 960111" },
    },
  });
});

test("where the hospital's own system is silent, its website is left, and that is said", async () => {
  room.breaks("hospital-self-service", "status", { status: 503, count: 9 });
  const read = await getHospitalAppointment(asker(), me, idOf(lung));
  expect(read).toMatchObject({ value: { appointment: { ways: { kind: "website", silent: true } } } });
});

test("a hospital that only its portal speaks for moved it: the time of the last look stands beside the new", async () => {
  const own = appointmentId("kris-skin");
  await rememberHospitalTimes(asker(), me);
  const before = new Date(stateOf(own).start ?? "").toISOString();
  await room.happens("move-hospital-appointment", own);
  const news = await listHospitalNews(asker(), me);
  expect(news).toMatchObject({ value: [{ kind: "moved", moved: { told: "by-memory" } }] });
  const moved = news.ok ? news.value[0]?.moved : undefined;
  expect(new Date(moved?.from ?? "").toISOString()).toBe(before);
});

test("cancelled by the hospital is told first", async () => {
  await room.happens("cancel-hospital-appointment", lung);
  const news = await listHospitalNews(asker(), me);
  expect(news).toMatchObject({ value: [{ kind: "cancelled", appointment: { cancelledBy: "hospital" } }] });
});

test("under 16 nothing is told, and a silent aggregator is said", async () => {
  room.breaks("wayfinder-patient-care-aggregator", "status", { status: 503, count: 9 });
  expect(await getHospitalAppointment(asker(), me, idOf(lung))).toMatchObject({
    failure: { kind: "unavailable" },
  });
  room.nation.faults.clear();
  const kyle = room.nation.personByKey("kyle")?.nhsNumber ?? "";
  isAsked(kyle);
  expect(await getHospitalAppointment(asker(), me, idOf(lung, kyle))).toMatchObject({
    failure: { kind: "not-allowed", because: "refused-by-source" },
  });
});

test("the hospital's website takes the login that is handed over once, and for nobody else", async () => {
  const skin = appointmentId("kris-skin");
  const opened = await openHospitalWebsite(asker(), me, idOf(skin));
  if (!opened.ok) throw new Error(opened.failure.kind);
  expect([...opened.value.searchParams.keys()].at(-1)).toBe("assertedLoginIdentity");
  const first = await fetch(opened.value);
  expect([first.status, await first.text()]).toEqual([200, expect.stringContaining("signed in as Kris")]);
  const again = await fetch(opened.value);
  expect([again.status, await again.text()]).toEqual([401, expect.stringContaining("used before")]);
  isAsked(joan);
  const bones = await openHospitalWebsite(asker(), me, idOf(appointmentId("joan-bones"), joan));
  if (!bones.ok) throw new Error(bones.failure.kind);
  const strange = new URL(opened.value);
  const handed = bones.value.searchParams.get("assertedLoginIdentity") ?? "";
  strange.searchParams.set("assertedLoginIdentity", handed);
  const refused = await fetch(strange);
  expect([refused.status, await refused.text()]).toEqual([401, expect.stringContaining("not the one")]);
});

test("a website that is none of those that we know is no way on, and no login goes there", async () => {
  const { origin } = room.nation;
  room.nation.origin = "https://portal.elsewhere.example";
  isAsked(kris);
  try {
    expect(await openHospitalWebsite(asker(), me, idOf(appointmentId("kris-skin")))).toEqual(
      failed({ kind: "not-found" }),
    );
    expect(
      await handOverLogin(room.permit("hospital-care:change"), "https://portal.elsewhere.example/a"),
    ).toEqual(failed({ kind: "not-found" }));
  } finally {
    room.nation.origin = origin;
  }
});

test("times that were seen are not forgotten when the store cannot say what they were", async () => {
  await rememberHospitalTimes(asker(), me);
  const permit = room.permit("hospital-care:read");
  const before = await memoryOf(permit);
  expect(Object.keys(before ?? {}).length).toBeGreaterThan(0);
  vi.mocked(preferences.keptPreference).mockRejectedValueOnce(new Error("no answer"));
  vi.mocked(preferences.keepPreference).mockClear();
  await rememberHospitalTimes(asker(), me);
  expect(preferences.keepPreference).not.toHaveBeenCalled();
  expect(await memoryOf(permit)).toEqual(before);
});
