import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { careIn } from "#mocks/nation/hospital-care/care.ts";
import { appointmentId } from "#mocks/people/hospital-care/care.ts";
import { askForCall, inviteGuest, joinRoom, listRooms } from "./client.ts";
import type { GuestAsked } from "./schema.ts";

const api = "video-rooms";
const room = contractRoom();
const dietitian = appointmentId("kris-dietitian");
const joan = "9992223332";
const carer: GuestAsked = { kind: "carer", language: null };

const permit = () => room.permit("video-calls:join");

async function theRoom() {
  const all = await listRooms(permit());
  const found = all.ok ? all.value.find(({ appointment }) => appointment.id === dietitian) : undefined;
  return found ?? expect.fail("no room of the dietitian");
}

/** To so many minutes before the call. */
async function minutesBefore(minutes: number): Promise<void> {
  const { start } = await theRoom();
  room.nation.moveClock(new Date(Date.parse(start) - minutes * 60_000));
}

beforeEach(() => room.nation.reset(new Date("2028-05-16T10:00:00+01:00")));

describe("reading", () => {
  test("a room opens 15 minutes before, and says whose it is and whom to call", async () => {
    const found = await theRoom();
    const quarter = 15 * 60_000;
    expect(Date.parse(found.start) - Date.parse(found.opensAt)).toBe(quarter);
    expect(Date.parse(found.closesAt) - Date.parse(found.end)).toBe(quarter);
    expect(found).toMatchObject({
      appointment: { system: "hospital" },
      place: { name: "Northfield Hospital", telephone: "01632 960110" },
      supplier: { origin: room.nation.origin },
      guests: { allowed: true, most: 3, invited: [] },
      callAskedAt: null,
    });
  });

  test("an appointment that was cancelled has no room any more", async () => {
    const held = careIn(room.nation, "kris").appointments.find(({ id }) => id === dietitian);
    if (held) held.status = "cancelled";
    expect(await listRooms(permit())).toEqual({ ok: true, value: [] });
  });

  test("what is about somebody else is refused whole", async () => {
    room.breaks(api, "wrong-patient");
    expect(await listRooms(permit())).toEqual({ ok: false, failure: { kind: "unreadable" } });
  });
});

test("an answer as a later release might word it is read all the same", async () => {
  room.breaks(api, "drift");
  expect(await listRooms(permit())).toMatchObject({ ok: true, value: [{ callAskedAt: null }] });
});

describe("inviting", () => {
  test("one form invites once, and its link is told again", async () => {
    const { id } = await theRoom();
    const key = randomUUID();
    const asked: GuestAsked = { kind: "interpreter", language: "Polish" };
    const first = await inviteGuest(permit(), id, asked, key);
    expect(first).toMatchObject({
      value: { kind: "done", room: { guests: { invited: [{ kind: "interpreter", language: "Polish" }] } } },
    });
    expect(await inviteGuest(permit(), id, asked, key)).toEqual(first);
    expect(await inviteGuest(permit(), id, carer, key)).toMatchObject({ value: { kind: "key-used" } });
    expect((await theRoom()).guests.invited).toHaveLength(1);
  });

  test("three can come, and no fourth", async () => {
    const { id } = await theRoom();
    for (const key of [randomUUID(), randomUUID(), randomUUID()]) await inviteGuest(permit(), id, carer, key);
    expect(await inviteGuest(permit(), id, carer, randomUUID())).toMatchObject({
      value: { kind: "shut", because: "FULL" },
    });
  });

  test("an answer that was lost is got again: one guest", async () => {
    const { id } = await theRoom();
    room.breaks(api, "applied");
    expect(await inviteGuest(permit(), id, carer, randomUUID())).toMatchObject({ value: { kind: "done" } });
    expect((await theRoom()).guests.invited).toHaveLength(1);
  });

  test("a link that leads elsewhere than to the supplier is unreadable", async () => {
    const found = await theRoom();
    const link = "https://elsewhere.example/guest/1";
    const guest = { id: "1", kind: "carer", language: null, link, until: found.closesAt };
    const body = { ...found, guests: { ...found.guests, invited: [guest] } };
    room.breaks(api, "body", { status: 200, body });
    expect(await inviteGuest(permit(), found.id, carer, randomUUID())).toMatchObject({
      failure: { kind: "unreadable" },
    });
  });
});

describe("the call itself", () => {
  test("before its time it is neither joined nor given up for the telephone", async () => {
    await minutesBefore(16);
    const found = await theRoom();
    const shut = { value: { kind: "shut", because: "NOT_OPEN" } };
    expect(await joinRoom(permit(), found)).toMatchObject(shut);
    expect(await askForCall(permit(), found.id, randomUUID())).toMatchObject(shut);
  });

  test("from 15 minutes before, each way in opens the room once", async () => {
    await minutesBefore(15);
    const joined = await joinRoom(permit(), await theRoom());
    if (!joined.ok || joined.value.kind !== "way") return expect.fail("no way in");
    const first = await fetch(joined.value.url);
    expect([first.status, await first.text()]).toEqual([200, expect.stringContaining("Waiting room")]);
    expect((await fetch(joined.value.url)).status).toBe(410);
  });

  test("a guest's link opens the room when it is open, and not before", async () => {
    const { id } = await theRoom();
    const invited = await inviteGuest(permit(), id, carer, randomUUID());
    if (!invited.ok || invited.value.kind !== "done") return expect.fail("nobody was invited");
    const link = invited.value.room.guests.invited[0]?.link ?? "";
    expect(await (await fetch(link)).text()).toContain("not open yet");
    await minutesBefore(5);
    expect(await (await fetch(link)).text()).toContain("come in as a carer");
  });

  test("a phone call is asked for once, and the room stays open", async () => {
    await minutesBefore(5);
    const found = await theRoom();
    const asked = await askForCall(permit(), found.id, randomUUID());
    expect(asked).toMatchObject({ value: { kind: "done", room: { callAskedAt: expect.any(String) } } });
    expect(await askForCall(permit(), found.id, randomUUID())).toEqual(asked);
    expect(await joinRoom(permit(), found)).toMatchObject({ value: { kind: "way" } });
  });

  test("when it is over nothing of it can be done", async () => {
    await minutesBefore(-120);
    const found = await theRoom();
    for (const answer of [
      await joinRoom(permit(), found),
      await askForCall(permit(), found.id, randomUUID()),
      await inviteGuest(permit(), found.id, carer, randomUUID()),
    ])
      expect(answer).toEqual({ ok: true, value: { kind: "over" } });
  });

  test("nobody comes into another's room", async () => {
    const found = await theRoom();
    const stranger = room.permit("video-calls:join", { nhsNumber: joan });
    expect(await joinRoom(stranger, found)).toMatchObject({ failure: { kind: "not-found" } });
  });
});

test("a room that acts later than a page waits is waited for", async () => {
  await minutesBefore(5);
  const found = await theRoom();
  room.breaks(api, "delay", { method: "POST", ms: 2_800, count: 2 });
  const [asked, way] = await Promise.all([
    askForCall(permit(), found.id, randomUUID()),
    joinRoom(permit(), found),
  ]);
  expect([asked, way]).toMatchObject([{ value: { kind: "done" } }, { value: { kind: "way" } }]);
});

test.each([
  ["status", { status: 401, count: 2 }, "unavailable"],
  ["status", { status: 403 }, "not-allowed"],
  ["status", { status: 503, count: 2 }, "unavailable"],
  ["truncate", { count: 2 }, "unavailable"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  expect(await listRooms(permit())).toMatchObject({ ok: false, failure: { kind } });
});
