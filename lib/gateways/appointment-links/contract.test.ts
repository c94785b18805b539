import { expect, test } from "vitest";
import { aLinkPermit } from "#lib/access/testing/a-permit.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import type { LinkPermission } from "#lib/permit.ts";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { appointmentsOf, book, londonNow, rulesOf } from "#mocks/nation/diary/diary.ts";
import { slotOf } from "#mocks/nation/diary/slots.ts";
import { allowLink, cancelLinked, readLinked, restoreLinked } from "./client.ts";

const room = contractRoom();
const api = "appointment-links";
const key = (n: number) => `0d1f9a52-5f0d-4c3a-9a63-0c8f6c2f7a${String(n).padStart(2, "0")}`;
const joan = "9992223332";

/** Kris's next appointment, as the diary has it. */
function next() {
  const found = appointmentsOf(room.nation, kris).find(({ status }) => status === "booked");
  return found ?? expect.fail("Kris has no appointment");
}

const permitFor = <P extends LinkPermission>(permission: P, link: string, subject = kris) =>
  aLinkPermit(permission, { subject, link }, issueAccessToken(room.nation, null));

async function allowed(n = 1): Promise<string> {
  const answer = await allowLink(room.permit("appointments:cancel"), next().id, key(n));
  if (!answer.ok || answer.value.kind !== "done") throw new Error(JSON.stringify(answer));
  return answer.value.linked.link;
}

const done = (more: object) => ({ ok: true, value: { kind: "done", linked: expect.objectContaining(more) } });
const refused = (because: string) => ({ ok: true, value: { kind: "refused", because } });

test("a link is allowed once under a key, and tells the time and the surgery of one appointment and nothing else", async () => {
  const link = await allowed();
  expect(await allowed()).toBe(link);
  const told = await readLinked(permitFor("appointments:read", link));
  expect(told).toMatchObject({ ok: true, value: { nhsNumber: kris, state: "open", start: next().start } });
  expect(JSON.stringify(told)).not.toContain(next().description ?? "GP appointment");
});

test("it cancels once, however often it is sent, and only what was seen", async () => {
  const permit = permitFor("appointments:cancel", await allowed());
  const { version } = next();
  expect(await cancelLinked(permit, "99", key(2))).toEqual(refused("changed"));
  const appointment = next();
  for (let again = 0; again < 3; again += 1)
    expect(await cancelLinked(permit, String(version), key(3))).toEqual(done({ status: "cancelled" }));
  expect([appointment.status, appointment.version]).toEqual(["cancelled", version + 1]);
  expect(await cancelLinked(permit, String(version + 1), key(4))).toEqual(refused("over"));
});

test("what it cancelled is given back within 15 minutes, and not where somebody else has the time", async () => {
  const appointment = next();
  const permit = permitFor("appointments:cancel", await allowed());
  expect(await restoreLinked(permit, key(5))).toEqual(refused("over"));
  await cancelLinked(permit, String(appointment.version), key(6));
  const read = await readLinked(permit);
  expect(read).toMatchObject({ value: { restore: { free: true } } });
  expect(await restoreLinked(permit, key(7))).toEqual(done({ status: "booked" }));
  expect(await restoreLinked(permit, key(7))).toEqual(done({ status: "booked" }));
  expect(appointment.status).toBe("booked");
});

test("a time that is gone, and 15 minutes that are over, are told apart", async () => {
  const appointment = next();
  const permit = permitFor("appointments:cancel", await allowed());
  await cancelLinked(permit, String(appointment.version), key(8));
  const slots = appointment.slots.map((id) => slotOf(id) ?? expect.fail(id));
  const { bookedBy } = appointment;
  const wish = { nhsNumber: joan, slots, created: londonNow(room.nation), bookedBy };
  book(room.nation, { ...wish, description: null, comment: null, reason: null });
  expect(await restoreLinked(permit, key(9))).toEqual(refused("slot-gone"));
  room.nation.moveClock(new Date(room.nation.now().getTime() + 16 * 60_000));
  expect(await restoreLinked(permit, key(10))).toEqual(refused("restore-over"));
});

test("a surgery that lets nobody cancel, and a moment that is too late, are refused by name", async () => {
  const permit = permitFor("appointments:cancel", await allowed());
  const { start, odsCode, version } = next();
  rulesOf(room.nation, odsCode).cancelling = false;
  expect(await cancelLinked(permit, String(version), key(11))).toEqual(refused("not-offered"));
  rulesOf(room.nation, odsCode).cancelling = true;
  room.nation.moveClock(new Date(Date.parse(start) - 60_000));
  expect(await cancelLinked(permit, String(version), key(12))).toEqual(refused("too-late"));
});

test("a newer link ends the one before, and a link that nobody knows is not found", async () => {
  const before = await allowed(13);
  await allowed(14);
  for (const link of [before, "none"])
    expect(await readLinked(permitFor("appointments:read", link))).toMatchObject({
      failure: { kind: "not-found" },
    });
  expect(
    await allowLink(room.permit("appointments:cancel", { nhsNumber: joan }), next().id, key(15)),
  ).toMatchObject({ failure: { kind: "not-found" } });
});

test("an answer about somebody else, or about another link, is not believed", async () => {
  const link = await allowed();
  expect(await readLinked(permitFor("appointments:read", link, joan))).toMatchObject({
    failure: { kind: "unreadable" },
  });
  const told = await readLinked(permitFor("appointments:read", link));
  room.breaks(api, "body", { body: { ...(told.ok && told.value), link: "another" } });
  expect(await readLinked(permitFor("appointments:read", link))).toMatchObject({
    failure: { kind: "unreadable" },
  });
});

test("a link that is not of the appointment that was asked for is not believed", async () => {
  const link = await allowed(18);
  const told = await readLinked(permitFor("appointments:read", link));
  expect(told).toMatchObject({ ok: true, value: { appointment: next().id } });
  room.breaks(api, "body", { body: { ...(told.ok && told.value), appointment: "another" } });
  expect(await allowLink(room.permit("appointments:cancel"), next().id, key(18))).toMatchObject({
    failure: { kind: "unreadable" },
  });
});

test("a cancellation whose answer was lost is sent again with its key, and is one cancellation", async () => {
  const appointment = next();
  const { version } = appointment;
  const permit = permitFor("appointments:cancel", await allowed());
  room.breaks(api, "applied");
  expect(await cancelLinked(permit, String(version), key(16))).toEqual(done({ status: "cancelled" }));
  expect(appointment.version).toBe(version + 1);
});

test("a link that is allowed later than a page waits is waited for", async () => {
  room.breaks(api, "delay", { method: "POST", ms: 2_800 });
  expect(await allowed(18)).toEqual(expect.any(String));
});

test.each([
  ["status", { status: 503, count: 3 }, "unavailable"],
  ["status", { status: 403 }, "not-allowed"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
  ["status", { status: 412 }, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  const permit = permitFor("appointments:cancel", await allowed());
  room.breaks(api, fault, more);
  expect(await cancelLinked(permit, "1", key(17))).toMatchObject({ ok: false, failure: { kind } });
});
