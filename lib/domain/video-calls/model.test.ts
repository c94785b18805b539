import { describe, expect, test } from "vitest";
import { changesInSeconds, standingOf, whyNoGuest, type Guest, type VideoCall } from "./model.ts";

const guest: Guest = { id: "1", kind: "carer", language: null, link: "https://rooms.example/1" };
const call: VideoCall = {
  id: "h1",
  own: "hospital-1",
  startsAt: "2028-05-16T13:30:00Z",
  opensAt: "2028-05-16T13:15:00Z",
  closesAt: "2028-05-16T14:15:00Z",
  place: { name: "Northfield Hospital", telephone: null },
  supplier: { name: "Clearview Rooms", origin: "https://rooms.example" },
  mostGuests: 3,
  guests: [],
  callAskedAt: null,
};

describe("how a call stands", () => {
  test.each([
    ["2028-05-16T13:14:59.999Z", "early", 1],
    ["2028-05-16T14:15:00+01:00", "open", 3600],
    ["2028-05-16T14:14:59.500Z", "open", 1],
    ["2028-05-16T14:15:00Z", "over", null],
  ] as const)("at %s it is %s, and that changes in %s seconds", (now, standing, seconds) => {
    expect(standingOf(call, now)).toBe(standing);
    expect(changesInSeconds(call, now)).toBe(seconds);
  });
});

describe("who can be invited", () => {
  const now = "2028-05-16T12:00:00Z";
  test.each([
    ["somebody while there is room", call, now, null],
    ["nobody to a room for two", { ...call, mostGuests: 0 }, now, "not-allowed"],
    ["no fourth", { ...call, guests: [guest, guest, guest] }, now, "full"],
    ["nobody when it is over", { ...call, mostGuests: 0 }, "2028-05-16T15:00:00Z", "over"],
  ] as const)("%s", (_, asked, at, why) => {
    expect(whyNoGuest(asked, at)).toBe(why);
  });
});
