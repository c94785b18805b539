import { expect, test, vi } from "vitest";
import { writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { actingRoom } from "#lib/access/testing/acting-room.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { env } from "#lib/env.ts";
import { me } from "#lib/paths.ts";
import { failed, ok, type Failure } from "#lib/result.ts";
import * as oneTimeKeys from "#lib/store/one-time-keys.ts";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import { appointmentId } from "#mocks/people/hospital-care/care.ts";
import {
  askToChange,
  cancelHospitalAppointment,
  confirmAttendance,
  openHospitalWebsite,
} from "./commands.ts";
import { getHospitalAppointment, hospitalSaidYes } from "./queries.ts";

vi.mock("#lib/access/gate.ts");
vi.mock("#lib/access/command-outcome.ts", { spy: true });
vi.mock("#lib/store/one-time-keys.ts", { spy: true });
// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));

const { room, denies, asker, written } = actingRoom();
const lung = appointmentId("kris-lung-function");
const idOf = (own: string, person = "kris") =>
  appointmentAddressId(env().HANDLE_KEY, room.nation.personByKey(person)?.nhsNumber ?? "", "hospital", own);
const stateOf = (own: string) =>
  knownCare(room.nation, "kris").appointments.find(({ id }) => id === own) ?? expect.fail();

async function seenNow(own = lung) {
  const read = await getHospitalAppointment(asker(), me, idOf(own));
  if (!read.ok) throw new Error(read.failure.kind);
  const { ways } = read.value.appointment;
  return { id: idOf(own), version: ways.kind === "here" ? ways.version : "none" };
}

type Seen = Awaited<ReturnType<typeof seenNow>> & { key: string };

const acts = {
  confirm: (seen: Seen) => confirmAttendance(asker(), me, seen),
  change: (seen: Seen) => askToChange(asker(), me, seen, { words: "After 2pm", days: ["monday"] }),
  cancel: (seen: Seen) => cancelHospitalAppointment(asker(), me, seen, { reason: "cannot-come" }),
} as const;

const named = Object.entries(acts);
const lostAnswer = { status: 503, method: "POST", count: 9 } as const;

// The aggregator is heard once in a request: after the act it still says what it said before.
test.each(named)("%s: an answer that was lost is found at the hospital", async (name, doIt) => {
  const seen = { ...(await seenNow()), key: `lost ${name}` };
  room.breaks("hospital-self-service", "applied", lostAnswer);
  expect(await doIt(seen)).toEqual(ok({ kind: "done" }));
  expect(written()).toEqual(["hospital-care:change done"]);
});

test.each(named)("%s: what the hospital does not show may still be under way", async (name, doIt) => {
  const seen = { ...(await seenNow()), key: `never ${name}` };
  room.breaks("hospital-self-service", "status", lostAnswer);
  expect(await doIt(seen)).toEqual(ok({ kind: "unknown" }));
  expect(written()).toEqual(["hospital-care:change unknown not-seen"]);
});

test.each(named)("%s: done, though our own store fails then, is told as done", async (name, doIt) => {
  const seen = { ...(await seenNow()), key: `not kept ${name}` };
  vi.mocked(oneTimeKeys.doOnce).mockRejectedValueOnce(new Error("no answer"));
  expect(await doIt(seen)).toEqual(ok({ kind: "done" }));
  // Sent again, the hospital knows the key.
  expect(await doIt(seen)).toEqual(ok({ kind: "done" }));
});

test.each(named)("%s: refused, though our own store fails then, is told as refused", async (name, doIt) => {
  const seen = { ...(await seenNow()), key: `refused ${name}` };
  await room.happens("move-hospital-appointment", lung);
  vi.mocked(writeCommandOutcome).mockRejectedValueOnce(new Error("no answer"));
  expect(await doIt(seen)).toEqual(failed({ kind: "changed-meanwhile" }));
});

test.each(named)("%s: a store that fails before lets nothing be sent", async (name, doIt) => {
  const seen = { ...(await seenNow()), key: `not begun ${name}` };
  const stood = JSON.stringify(stateOf(lung));
  vi.mocked(oneTimeKeys.outcomeOf).mockRejectedValueOnce(new Error("no answer"));
  expect(await doIt(seen)).toEqual(failed({ kind: "unavailable" }));
  expect(JSON.stringify(stateOf(lung))).toBe(stood);
});

test("a request that waits already says nothing of a second one whose answer was lost", async () => {
  await acts.change({ ...(await seenNow()), key: "the first" });
  const second = { ...(await seenNow()), key: "the second" };
  room.breaks("hospital-self-service", "status", lostAnswer);
  expect(await acts.change(second)).toEqual(ok({ kind: "unknown" }));
});

test("the hospital says by when it answers who asks for another time", async () => {
  const before = await getHospitalAppointment(asker(), me, idOf(lung));
  expect(before).toMatchObject({ value: { appointment: { asked: null, answerDue: null } } });
  await acts.change({ ...(await seenNow()), key: "due" });
  expect(await getHospitalAppointment(asker(), me, idOf(lung))).toMatchObject({
    value: { appointment: { asked: "change", answerDue: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } },
  });
});

test("every permit that was used has a line of what became of it", async () => {
  const seen = { ...(await seenNow()), key: "lines" };
  const skin = { id: idOf(appointmentId("kris-skin")), version: "none", key: "lines skin" };
  written();
  await acts.confirm(seen);
  await acts.confirm(seen);
  await acts.confirm({ ...seen, key: "another tab" });
  expect(written()).toEqual([
    "hospital-care:change done",
    "hospital-care:change done done-before",
    "hospital-care:change done done-before",
  ]);
  await acts.cancel(skin);
  await acts.cancel({ ...seen, id: "hnone", key: "none" });
  room.breaks("wayfinder-patient-care-aggregator", "status", { status: 503, count: 9 });
  await acts.cancel({ ...seen, key: "silent" });
  expect(written()).toEqual([
    "hospital-care:change refused shut",
    "hospital-care:change refused not-found",
    "hospital-care:change refused unavailable",
  ]);
});

test("where hospitals may not be read, nothing is asked of them, and that is written down", async () => {
  const seen = { ...(await seenNow()), key: "no read" };
  const failure: Failure = { kind: "not-allowed", because: "not-granted" };
  denies("hospital-care:read", failure);
  written();
  expect(await acts.cancel(seen)).toEqual(failed(failure));
  expect(await openHospitalWebsite(asker(), me, { id: seen.id, key: "no read" })).toEqual(failed(failure));
  expect(written()).toEqual(Array<string>(2).fill("hospital-care:change refused not-allowed"));
});

test("what the hospital said yes to is known under its key, also while the hospital is silent", async () => {
  const seen = { ...(await seenNow()), key: "yes" };
  await acts.change(seen);
  room.breaks("hospital-self-service", "status", { status: 503, count: 99 });
  const asked = { id: seen.id, act: "change", key: "yes" } as const;
  expect(await hospitalSaidYes(asker(), me, asked)).toBe(true);
  expect(await hospitalSaidYes(asker(), me, { ...asked, id: "hother" })).toBe(false);
  expect(await hospitalSaidYes(asker(), me, { ...asked, act: "cancel" })).toBe(false);
  vi.mocked(oneTimeKeys.outcomeOf).mockRejectedValueOnce(new Error("no answer"));
  expect(await hospitalSaidYes(asker(), me, asked)).toBe(false);
});
