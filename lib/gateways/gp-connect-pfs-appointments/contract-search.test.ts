import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { searchSlots } from "./client.ts";

const room = contractRoom();
const sarah = "9993456780";
const story = new Date("2028-05-16T10:00:00+01:00");
const video = "A20001-same-day-video-20280516-1430";
const read = () => room.permit("appointments:read", { nhsNumber: sarah });
const days = { from: "2028-05-16", until: "2028-05-30" };

test("free slots come with schedules, clinicians, places and the practice", async () => {
  room.nation.reset(story);
  const found = await searchSlots(read(), { ...days, surgery: "A20001" });
  if (!found.ok) throw new Error(found.failure.kind);
  const { resources, resolve } = found.value;
  const slot = resources.find((one) => one.resourceType === "Slot" && one.id === video);
  if (slot?.resourceType !== "Slot") throw new Error("2:30pm is not free");
  const schedule = resolve(slot.schedule.reference);
  expect(schedule).toMatchObject({ resourceType: "Schedule", serviceCategory: { text: "Same-day surgery" } });
  const actors =
    schedule?.resourceType === "Schedule" ? schedule.actor.map(({ reference }) => resolve(reference)) : [];
  expect(actors).toMatchObject([
    { resourceType: "Location", name: "Elm Tree Surgery" },
    { resourceType: "Practitioner", gender: "female" },
  ]);
});

test("a search of more than two weeks is not carried out", async () => {
  expect(await searchSlots(read(), { from: "2028-05-16", until: "2028-06-16" })).toEqual({
    ok: false,
    failure: { kind: "unreadable" },
  });
});

test.each([
  ["spring", "2028-03-21T10:00:00Z", "2028-03-24", "2028-03-28", "+00:00", "+01:00"],
  ["autumn", "2028-10-24T10:00:00+01:00", "2028-10-27", "2028-10-31", "+01:00", "+00:00"],
])(
  "over the change of the clocks in %s nine o’clock stays nine o’clock",
  async (_, seed, from, until, before, after) => {
    room.nation.reset(new Date(seed));
    const found = await searchSlots(read(), { from, until });
    if (!found.ok) throw new Error(found.failure.kind);
    const starts = found.value.resources.flatMap((one) => (one.resourceType === "Slot" ? [one.start] : []));
    expect(starts.filter((start) => start.startsWith(from)).every((start) => start.endsWith(before))).toBe(
      true,
    );
    expect(starts.filter((start) => start.startsWith(until)).every((start) => start.endsWith(after))).toBe(
      true,
    );
    expect(new Set(starts.map((start) => start.slice(19)))).toEqual(new Set([before, after]));
    expect(starts.every((start) => start.slice(11) >= "08:10")).toBe(true);
  },
);
