import { env as environment } from "node:process";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requirePermit, requireSystemPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { aRequest, signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { newDraftKey } from "#lib/access/drafts.ts";
import { forgetBreakers } from "#lib/gateways/circuit-breaker.ts";
import { sendCancelLinks } from "#lib/jobs/send-cancel-links.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { auditLine } from "#lib/store/schema.ts";
import { cancelLink } from "#lib/store/schema-appointments.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { appointmentsOf } from "#mocks/nation/diary/diary.ts";
import { messages } from "#mocks/nhs-notify/messages.ts";
import { askForLink, cancelByLink, undoByLink } from "./commands.ts";
import { getLinkPage } from "./queries.ts";

vi.mock("#lib/access/gate.ts", async (original) => ({
  ...(await original<object>()),
  requirePermit: vi.fn(),
  requireSystemPermit: vi.fn(),
}));

const room = contractRoom();
const api = "appointment-links";
const id = "gaaaaaaaaaaaaaaaaaaaa";
let store: TestDatabase;
let owner: OpenDatabase;
let sessionId: string;

beforeAll(async () => {
  const { origin } = room.sandbox;
  const { CLIENT_PRIVATE_KEY_FILE = "" } = environment;
  store = await openTestDatabase({
    ...{ CLIENT_PRIVATE_KEY_FILE, PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin },
  });
  owner = openDatabase(store.ownerUrl, 2);
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  await owner.close();
  await store.close();
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: room.nation.now() });
  await owner.db.delete(cancelLink);
  sessionId = await signIn();
  vi.mocked(requirePermit).mockImplementation((_asker, permission) =>
    Promise.resolve(ok(room.permit(permission))),
  );
  vi.mocked(requireSystemPermit).mockImplementation((job) => room.systemPermit(job));
});

/** The clock of the nation and ours. */
function later(minutes: number): void {
  const at = new Date(room.nation.now().getTime() + minutes * 60_000);
  vi.setSystemTime(at);
  room.nation.moveClock(at);
}

/** The surgery's system answers again. */
function recovers(): void {
  room.nation.faults.clear();
  forgetBreakers();
}

const next = () =>
  appointmentsOf(room.nation, kris).find(({ status }) => status === "booked") ??
  expect.fail("none is booked");

const ask = (own: string, key = newDraftKey()) =>
  askForLink(visitOf(sessionId), me, {
    ...{ key, appointment: { id, own } },
    words: () => ({ day: "Wednesday 24 May 2028", time: "10am" }),
  });

/** The code of the newest text that NHS Notify took. */
const texted = () =>
  /\/c\/([a-z2-7]{26})$/.exec(messages(room.nation).at(-1)?.words["link"] ?? "")?.[1] ??
  expect.fail("no text");

/** The code of a text, after it was opened once: the application has a token that the nation knows. */
async function codeFor(own: string): Promise<string> {
  await ask(own);
  await sendCancelLinks(owner.db);
  const code = texted();
  await getLinkPage(aRequest(), code);
  return code;
}

const pageOf = async (code: string) => {
  const page = await getLinkPage(aRequest(), code);
  return page.ok ? page.value : { kind: page.failure.kind };
};
const cancel = (code: string, version = "1") => cancelByLink(aRequest(), code, version);
const undo = (code: string) => undoByLink(aRequest(), code);
const done = ok({ kind: "done" });
const linkLines = async () =>
  (await owner.db.select().from(auditLine).orderBy(auditLine.id))
    .filter(({ relation }) => relation === "link")
    .map(({ action, decision, reason }) => `${action} ${reason ?? decision}`);

test("opening the link changes nothing; cancelling twenty times at once is one cancellation and one line", async () => {
  const appointment = next();
  const code = await codeFor(appointment.id);
  for (let again = 0; again < 3; again += 1) expect((await pageOf(code)).kind).toBe("open");
  expect(appointment.status).toBe("booked");
  const before = (await linkLines()).length;
  const all = await Promise.all(Array.from({ length: 20 }, () => cancel(code)));
  expect(all).toEqual(Array.from({ length: 20 }, () => done));
  expect([appointment.status, appointment.version]).toEqual(["cancelled", 2]);
  const lines = (await linkLines()).slice(before);
  const cancelling = lines.filter((line) => line.startsWith("appointments:cancel done"));
  expect(cancelling.toSorted()).toEqual([
    "appointments:cancel done",
    ...Array.from({ length: 19 }, () => "appointments:cancel done-before"),
  ]);
  expect(await pageOf(code)).toMatchObject({ kind: "cancelled", taken: false });
  expect(await cancel(code)).toEqual(done);
});

test("undoing gives the same appointment back once, and the link cannot cancel again", async () => {
  const appointment = next();
  const code = await codeFor(appointment.id);
  await cancel(code);
  later(14);
  expect(await Promise.all([undo(code), undo(code)])).toEqual([done, done]);
  expect([appointment.status, appointment.version]).toEqual(["booked", 3]);
  expect((await pageOf(code)).kind).toBe("kept");
  const before = (await linkLines()).length;
  await cancel(code, "3");
  await undo(code);
  const again = (await linkLines()).slice(before).filter((line) => line.includes("done"));
  expect(again).toEqual(Array.from({ length: 2 }, () => "appointments:cancel done-before"));
  expect(appointment.status).toBe("booked");
});

test("after 15 minutes it cannot be undone, and after a day the link opens nothing", async () => {
  const appointment = next();
  const code = await codeFor(appointment.id);
  await cancel(code);
  later(16);
  expect(await undo(code)).toEqual(ok({ kind: "refused", because: "restore-over" }));
  expect(await pageOf(code)).toMatchObject({ kind: "cancelled", undoUntil: null });
  later(24 * 60);
  expect((await pageOf(code)).kind).toBe("not-found");
  expect(appointment.status).toBe("cancelled");
});

test("what was not seen is not cancelled, and too late is told with the appointment", async () => {
  const appointment = next();
  const code = await codeFor(appointment.id);
  expect(await cancel(code, "99")).toEqual(ok({ kind: "refused", because: "changed" }));
  expect(await pageOf(code)).toMatchObject({ kind: "open", changed: true });
  later((Date.parse(appointment.start) - room.nation.now().getTime()) / 60_000 - 10);
  expect(await cancel(code)).toEqual(ok({ kind: "refused", because: "too-late" }));
  expect((await pageOf(code)).kind).toBe("too-late");
  later(11);
  expect((await pageOf(code)).kind).toBe("not-found");
});

test("what was done is believed where the surgery says so, though the answer itself was lost", async () => {
  const code = await codeFor(next().id);
  room.breaks(api, "applied", { count: 2, method: "POST" });
  expect(await cancel(code)).toEqual(done);
  recovers();
  room.breaks(api, "applied", { count: 2, method: "POST" });
  expect(await undo(code)).toEqual(done);
});

test("a lost answer is unknown until the surgery says more, for cancelling and for undoing", async () => {
  const code = await codeFor(next().id);
  room.breaks(api, "applied", { count: 9 });
  expect(await cancel(code)).toEqual(ok({ kind: "unknown" }));
  expect((await pageOf(code)).kind).toBe("unknown");
  recovers();
  expect((await pageOf(code)).kind).toBe("cancelled");
  room.breaks(api, "status", { status: 503, count: 9 });
  expect(await undo(code)).toMatchObject({ failure: { kind: "unavailable" } });
  recovers();
  expect(await cancel(code)).toEqual(done);
  room.breaks(api, "applied", { count: 9 });
  expect(await undo(code)).toEqual(ok({ kind: "unknown" }));
  expect(await pageOf(code)).toMatchObject({ kind: "cancelled", undoUnknown: true });
  recovers();
  expect((await pageOf(code)).kind).toBe("kept");
});

test("one that was never sent is unknown too while it may be under way, then it can be cancelled", async () => {
  const code = await codeFor(next().id);
  room.breaks(api, "status", { status: 503, count: 2, method: "POST" });
  expect(await cancel(code)).toEqual(ok({ kind: "unknown" }));
  recovers();
  expect((await pageOf(code)).kind).toBe("unknown");
  later(2);
  expect((await pageOf(code)).kind).toBe("open");
  expect(await cancel(code)).toEqual(done);
});

test("garbled, unknown and replaced codes all open nothing, and are not told apart", async () => {
  const appointment = next();
  const replaced = await codeFor(appointment.id);
  later(6);
  await codeFor(appointment.id);
  const bad = ["", "none", "a".repeat(26), "A".repeat(26), `${replaced}a`, "../me", replaced];
  for (const code of bad) {
    expect(await pageOf(code), code).toEqual({ kind: "not-found" });
    for (const act of [cancel(code), undo(code)])
      expect(await act).toEqual({ ok: false, failure: { kind: "not-found" } });
  }
  expect(appointment.status).toBe("booked");
});
