import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as outcomes from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { env } from "#lib/env.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import * as oneTimeKeys from "#lib/store/one-time-keys.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { appointmentId } from "#mocks/people/hospital-care/care.ts";
import { callMeInstead, inviteToCall, wayIntoCall } from "./commands.ts";
import { getVideoCall } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/store/one-time-keys.ts", { spy: true });
vi.mock("#lib/access/command-outcome.ts", { spy: true });
// What the room says is asked here, not how fast this machine lets it say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));

const room = contractRoom();
const kris = "9996789012";
let store: TestDatabase;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  // The sandbox begins at the real now, where this process stands too.
  store = await openTestDatabase({ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin });
  sessionId = await signIn();
}, 60_000);
afterAll(() => store.close());

beforeEach(async () => {
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission, { nhsNumber: kris }))),
  );
});

const asker = () => visitOf(sessionId);
const id = () => appointmentAddressId(env().HANDLE_KEY, kris, "hospital", appointmentId("kris-dietitian"));
const read = async () => {
  const call = await getVideoCall(asker(), me, id());
  return call.ok ? call.value : expect.fail(call.failure.kind);
};
const begins = () => room.happens("bring-video-call-forward", appointmentId("kris-dietitian"));
const newKey = () => crypto.randomUUID().replaceAll("-", "").slice(0, 22);
const polish = { kind: "interpreter", language: "Polish" } as const;

test("twenty presses of one form invite one interpreter, whose link is told", async () => {
  const wish = { id: id(), key: newKey() };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => inviteToCall(asker(), me, wish, polish)),
  );
  expect(answers.every((one) => one.ok && one.value.kind === "invited")).toBe(true);
  expect((await read()).guests).toMatchObject([{ kind: "interpreter", language: "Polish" }]);
});

test("a form that was sent with other words is not taken for the first", async () => {
  const wish = { id: id(), key: newKey() };
  await inviteToCall(asker(), me, wish, polish);
  expect(await inviteToCall(asker(), me, wish, { kind: "carer", language: "" })).toMatchObject({
    failure: { kind: "changed-meanwhile" },
  });
});

test("a carer has no language, whatever was typed", async () => {
  await inviteToCall(asker(), me, { id: id(), key: newKey() }, { kind: "carer", language: "Polish" });
  expect((await read()).guests).toMatchObject([{ kind: "carer", language: null }]);
});

test("long before, nobody is phoned instead and there is no way in", async () => {
  expect(await callMeInstead(asker(), me, { id: id(), key: newKey() })).toEqual(ok({ kind: "early" }));
  expect(await wayIntoCall(asker(), me, id())).toMatchObject({ failure: { kind: "changed-meanwhile" } });
});

test("once it is open, a phone call is asked for once, and the room stays open", async () => {
  await begins();
  const wish = { id: id(), key: newKey() };
  expect(await callMeInstead(asker(), me, wish)).toEqual(ok({ kind: "asked" }));
  const { callAskedAt } = await read();
  expect(await callMeInstead(asker(), me, { ...wish, key: newKey() })).toEqual(ok({ kind: "asked" }));
  expect((await read()).callAskedAt).toBe(callAskedAt);
  expect(await wayIntoCall(asker(), me, id())).toMatchObject({ ok: true });
});

test("an answer that was lost is looked for before anything is said", async () => {
  await begins();
  room.breaks("video-rooms", "applied", { method: "POST", status: 503, count: 2 });
  expect(await callMeInstead(asker(), me, { id: id(), key: newKey() })).toEqual(ok({ kind: "asked" }));
});

test("where nobody can tell, it is said to be unknown", async () => {
  await begins();
  room.breaks("video-rooms", "status", { method: "POST", status: 503, count: 4 });
  expect(await callMeInstead(asker(), me, { id: id(), key: newKey() })).toEqual(ok({ kind: "unknown" }));
});

test("a lost answer to an invitation is looked for: told where the room has the guest, else unknown", async () => {
  room.breaks("video-rooms", "applied", { method: "POST", status: 503, count: 9 });
  const invited = await inviteToCall(asker(), me, { id: id(), key: newKey() }, polish);
  const [guest, ...more] = (await read()).guests;
  expect(more).toEqual([]);
  expect(invited).toEqual(ok({ kind: "invited", id: guest?.id }));
  room.nation.reset();
  room.breaks("video-rooms", "status", { method: "POST", status: 503, count: 9 });
  vi.mocked(outcomes.writeCommandOutcome).mockRejectedValueOnce(new Error("no answer"));
  expect(await inviteToCall(asker(), me, { id: id(), key: newKey() }, polish)).toEqual(
    ok({ kind: "unknown" }),
  );
});

test("what the room has done is told as done, also where this service cannot keep it", async () => {
  vi.mocked(oneTimeKeys.doOnce).mockRejectedValueOnce(new Error("no answer"));
  const wish = { id: id(), key: newKey() };
  expect(await inviteToCall(asker(), me, wish, polish)).toMatchObject({ value: { kind: "invited" } });
  expect(await inviteToCall(asker(), me, wish, polish)).toMatchObject({ value: { kind: "invited" } });
  expect((await read()).guests).toHaveLength(1);
  await begins();
  vi.mocked(outcomes.writeCommandOutcome).mockRejectedValueOnce(new Error("no answer"));
  expect(await callMeInstead(asker(), me, { id: id(), key: newKey() })).toEqual(ok({ kind: "asked" }));
});

test("what became of every act is written down once, also where nothing was done or it was done before", async () => {
  const written = () =>
    vi
      .mocked(outcomes.writeCommandOutcome)
      .mock.calls.map(([, , { decision, reason }]) => [decision, reason]);
  await begins();
  vi.mocked(outcomes.writeCommandOutcome).mockClear();
  const wish = { id: id(), key: newKey() };
  for (const asked of [polish, polish, { kind: "carer", language: "" } as const])
    await inviteToCall(asker(), me, wish, asked);
  for (let pressed = 0; pressed < 2; pressed += 1) await callMeInstead(asker(), me, wish);
  await wayIntoCall(asker(), me, id());
  await wayIntoCall(asker(), me, "none");
  room.breaks("video-rooms", "status", { status: 503, count: 9 });
  await callMeInstead(asker(), me, wish);
  expect(written()).toEqual([
    ["done", null],
    ["done", "done-before"],
    ["refused", "changed-meanwhile"],
    ["done", null],
    ["done", "done-before"],
    ["done", null],
    ["refused", "not-found"],
    ["refused", "unavailable"],
  ]);
});

test("an appointment without a room has no call", async () => {
  const lung = appointmentAddressId(env().HANDLE_KEY, kris, "hospital", appointmentId("kris-lung-function"));
  expect(await getVideoCall(asker(), me, lung)).toMatchObject({ failure: { kind: "not-found" } });
});
