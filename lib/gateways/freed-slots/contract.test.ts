import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { shiftDay } from "#mocks/nation/calendar.ts";
import { standingOf } from "#mocks/nation/diary/availability.ts";
import { freedSlots, noteFreed } from "#mocks/nation/diary/freed.ts";
import { diaryDays, slotsOfDay } from "#mocks/nation/diary/slots.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import { listFreedSlots, takesPartInFeed } from "./client.ts";

const room = contractRoom();
const api = "freed-slots";
const slot = "A20002-routine-20280518-1020";
const ofHarbourRoad = "A20003-routine-20280518-1020";

/** A slot of this week that somebody outside has. */
function takenAt(surgery: string): string {
  const { nation } = room;
  const taken = diaryDays(nation, nation.today(), shiftDay(nation.today(), 7))
    .flatMap((day) => slotsOfDay(nation, surgery, day))
    .find((one) => standingOf(diaryOf(nation), one, nation.now().getTime()) === "taken");
  return taken?.id ?? expect.fail("nobody has anything");
}

const follow = (after: string | null) => listFreedSlots(room.systemPermit("follow-freed-slots"), after);

async function followed(after: string | null) {
  const result = await follow(after);
  if (!result.ok || result.value.kind !== "slots") throw new Error(JSON.stringify(result));
  return result.value;
}

test("what was given back is told once, with nobody in it, and a surgery that takes no part is not in it", async () => {
  const { cursor } = await followed(null);
  noteFreed(room.nation, [slot, ofHarbourRoad]);
  const next = await followed(cursor);
  expect(next.slots).toEqual([
    {
      surgery: "A20002",
      start: "2028-05-18T10:20:00+01:00",
      appointment: "GP appointment",
      channel: "In-person",
      sex: "female",
      freedAt: expect.stringMatching(/Z$/),
    },
  ]);
  expect((await followed(next.cursor)).slots).toEqual([]);
});

test("a hundred come at a time", async () => {
  const { cursor } = await followed(null);
  noteFreed(
    room.nation,
    Array.from({ length: 130 }, () => slot),
  );
  const page = await followed(cursor);
  expect([page.slots.length, page.more]).toEqual([100, true]);
  expect(await followed(page.cursor)).toMatchObject({ slots: { length: 30 }, more: false });
});

test("a slot that the control room lets somebody give back is in the feed", async () => {
  const choice = takenAt("A20002");
  await room.happens("free-gp-slot", choice);
  expect(freedSlots(room.nation).map((one) => one.slot)).toEqual([choice]);
});

test("after a reset an old cursor is gone", async () => {
  const { cursor } = await followed(null);
  room.nation.reset();
  expect(await follow(cursor)).toEqual({ ok: true, value: { kind: "cursor-gone" } });
});

test("a surgery takes part or not, and one that nobody knows is not found", async () => {
  expect(await takesPartInFeed(room.publicPermit(), "A20001")).toEqual({ ok: true, value: true });
  expect(await takesPartInFeed(room.publicPermit(), "A20003")).toEqual({ ok: true, value: false });
  expect(await takesPartInFeed(room.publicPermit(), "X99999")).toMatchObject({
    failure: { kind: "not-found" },
  });
});

test.each([
  ["status", { status: 503, count: 2 }, "unavailable"],
  ["content-type", {}, "unreadable"],
  ["body", { body: {} }, "unreadable"],
] as const)("%s %j is %s", async (fault, more, kind) => {
  room.breaks(api, fault, more);
  expect(await follow(null)).toMatchObject({ ok: false, failure: { kind } });
});
