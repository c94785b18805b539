import { beforeEach, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import type { Result } from "#lib/result.ts";
import { findSites, getSite, listBookings, listDays, listHours, listSlots } from "./client.ts";
import { cancelBooking, confirmBooking, holdSlot, type Chosen, type Hold } from "./client-booking.ts";

const room = contractRoom();
const api = "nbs-manage-your-appointments";
const [ABDUL, JOAN] = ["9990123454", "9992223332"] as const;
const northfield = { latitude: 54.5, longitude: 1.6, radiusMetres: 50_000 };

// Whoever reckons the hold reads the health clock: everyone is as on 16 May 2028, at ten.
beforeEach(() => room.nation.reset(new Date("2028-05-16T09:00:00Z")));

const books = (nhsNumber: string = ABDUL) => room.permit("vaccinations:book", { nhsNumber });

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${result.failure.kind}`);
  return result.value;
}

async function siteAt(odsCode: string): Promise<string> {
  const sites = valueOf(await findSites(books(), northfield));
  return sites.find(({ site }) => site.odsCode === odsCode)?.site.id ?? "";
}

async function chosenAt(odsCode = "FZ901", from = "09:00"): Promise<Chosen> {
  return {
    ...{ site: await siteAt(odsCode), service: "RSV:Adult", from: `2028-05-17T${from}` },
    durationMinutes: odsCode === "NZ904" ? 5 : 10,
    attendee: { firstName: "Abdul", lastName: "Rahman", dateOfBirth: "1943-03-12" },
  };
}

async function held(chosen: Chosen, nhsNumber?: string): Promise<Extract<Hold, { kind: "held" }>> {
  const hold = valueOf(await holdSlot(books(nhsNumber), chosen));
  if (hold.kind === "gone") throw new Error("gone");
  return hold;
}

const contacts = [{ type: "phone", value: "07700900001" }] as const;

async function booked(chosen: Chosen): Promise<string> {
  const { reference } = await held(chosen);
  expect(await confirmBooking(books(), { reference, contacts: [...contacts] })).toEqual({
    ok: true,
    value: { kind: "booked" },
  });
  return reference;
}

const slotsOf = async (site: string) =>
  valueOf(
    await listSlots(books(), {
      ...{ site, service: "RSV:Adult", date: "2028-05-17", from: "08:00", until: "20:00" },
    }),
  ).slots.map(({ from }) => from);

test("places come nearest first, and only those that one can use", async () => {
  const all = valueOf(await findSites(books(), northfield));
  expect(all.map(({ site }) => site.odsCode).toSorted()).toEqual(
    ["A20001", "FZ901", "FZ903", "FZ904", "NZ904"].toSorted(),
  );
  const distances = all.map(({ distance }) => distance);
  expect(distances).toEqual(distances.toSorted((one, other) => one - other));
  const signing = valueOf(
    await findSites(books(), { ...northfield, accessNeeds: ["sign_language_service"] }),
  );
  expect(signing.map(({ site }) => site.odsCode)).toEqual(["A20001"]);
});

test("a place is asked for by the id under which a booking names it, and one that is none is not found", async () => {
  const found = valueOf(await getSite(books(), await siteAt("NZ904")));
  expect(found).toMatchObject({ odsCode: "NZ904", informationForCitizens: expect.any(String) });
  expect(await getSite(books(), "nowhere")).toEqual({ ok: false, failure: { kind: "not-found" } });
});

test("days, hours and times lead to one another", async () => {
  const site = await siteAt("FZ901");
  const [days] = valueOf(
    await listDays(books(), {
      ...{ sites: [site], service: "RSV:Adult", from: "2028-05-17", until: "2028-05-21" },
    }),
  );
  expect(days?.days.map(({ date, blocks }) => [date, blocks])).toEqual([
    ["2028-05-17", [{ from: "09:00", until: "12:00" }]],
    [
      "2028-05-18",
      [
        { from: "09:00", until: "12:00" },
        { from: "12:00", until: "16:30" },
      ],
    ],
    ["2028-05-19", [{ from: "09:00", until: "12:00" }]],
  ]);
  const hours = valueOf(await listHours(books(), { site, service: "RSV:Adult", date: "2028-05-17" }));
  expect(hours.hours.map(({ from }) => from)).toEqual(["09:00", "10:00", "11:00"]);
  expect((await slotsOf(site)).slice(0, 3)).toEqual(["09:00", "09:10", "09:20"]);
});

test("nobody offers flu in May", async () => {
  const site = await siteAt("FZ901");
  const [days] = valueOf(
    await listDays(books(), {
      ...{ sites: [site], service: "FLU:65+", from: "2028-05-17", until: "2028-06-30" },
    }),
  );
  expect(days?.days).toEqual([]);
});

test("a time is held, confirmed, listed and cancelled, and is free again", async () => {
  const chosen = await chosenAt();
  const reference = await booked(chosen);
  expect(await slotsOf(chosen.site)).not.toContain("09:00");
  expect(valueOf(await listBookings(books()))).toMatchObject([
    { reference, from: "2028-05-17T09:00:00", status: "Booked", service: "RSV:Adult", duration: 10 },
  ]);
  expect(await cancelBooking(books(), { reference, site: chosen.site })).toEqual({
    ok: true,
    value: { kind: "cancelled" },
  });
  expect(valueOf(await listBookings(books()))).toEqual([]);
  expect(await slotsOf(chosen.site)).toContain("09:00");
  expect(await cancelBooking(books(), { reference, site: chosen.site })).toEqual({
    ok: false,
    failure: { kind: "changed-meanwhile" },
  });
});

test("of twenty who want the same time at once, one gets it", async () => {
  const chosen = await chosenAt();
  const holds = await Promise.all(Array.from({ length: 20 }, () => holdSlot(books(), chosen)));
  const kinds = holds.map((hold) => valueOf(hold).kind);
  expect(kinds.filter((kind) => kind === "held")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "gone")).toHaveLength(19);
});

test("a clinic that sees three at a time takes three", async () => {
  const chosen = await chosenAt("NZ904", "10:00");
  const holds = await Promise.all(Array.from({ length: 20 }, () => holdSlot(books(), chosen)));
  expect(holds.filter((hold) => valueOf(hold).kind === "held")).toHaveLength(3);
});

test("a time that the place does not have is gone, too", async () => {
  const chosen = await chosenAt();
  expect(await holdSlot(books(), { ...chosen, durationMinutes: 15 })).toMatchObject({
    value: { kind: "gone" },
  });
  expect(await holdSlot(books(), { ...chosen, site: "nowhere" })).toMatchObject({ value: { kind: "gone" } });
});

test("after five minutes the hold is over, and after a day it is as if it had never been", async () => {
  const chosen = await chosenAt();
  const { reference } = await held(chosen);
  room.nation.moveClock(new Date("2028-05-16T09:05:30Z"));
  const confirmed = () => confirmBooking(books(), { reference, contacts: [] });
  expect(await confirmed()).toEqual({ ok: true, value: { kind: "hold-expired" } });
  expect(await slotsOf(chosen.site)).toContain("09:00");
  room.nation.moveClock(new Date("2028-05-18T09:00:00Z"));
  expect(await confirmed()).toEqual({ ok: true, value: { kind: "hold-expired" } });
});

test("moving a booking cancels the old one in the same moment", async () => {
  const old = await booked(await chosenAt());
  const { reference } = await held(await chosenAt("FZ901", "10:00"));
  const moved = await confirmBooking(books(), { reference, contacts: [...contacts], replaces: old });
  expect(moved).toEqual({ ok: true, value: { kind: "booked" } });
  expect(valueOf(await listBookings(books())).map((one) => one.reference)).toEqual([reference]);
});

test("somebody else's booking is neither moved, confirmed nor cancelled", async () => {
  const old = await booked(await chosenAt());
  const { reference } = await held(await chosenAt("FZ901", "10:00"), JOAN);
  const unreadable = { ok: false, failure: { kind: "unreadable" } };
  const moves = (replaces: string) => confirmBooking(books(JOAN), { reference, contacts: [], replaces });
  expect(await moves(old)).toEqual(unreadable);
  expect(await moves("no-such")).toEqual({ ok: true, value: { kind: "changed-meanwhile" } });
  expect(await confirmBooking(books(), { reference, contacts: [] })).toEqual(unreadable);
  const { site } = await chosenAt();
  expect(await cancelBooking(books(JOAN), { reference: old, site })).toEqual(unreadable);
  expect(valueOf(await listBookings(books()))).toHaveLength(1);
});

test("a hold that a called-off clinic took away cannot be confirmed", async () => {
  const chosen = await chosenAt();
  const { reference } = await held(chosen);
  const { origin } = room.sandbox;
  const event = await fetch(`${origin}/control-room/events/vaccination-clinic-called-off`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ choice: `${chosen.site}|2028-05-17` }),
  });
  expect(event.status).toBe(200);
  expect(await confirmBooking(books(), { reference, contacts: [] })).toEqual({
    ok: true,
    value: { kind: "changed-meanwhile" },
  });
  expect(await slotsOf(chosen.site)).toEqual([]);
});

test("a booking that was made before the answer was lost is not made twice", async () => {
  const chosen = await chosenAt();
  room.breaks(api, "applied", { status: 503, path: "/api/booking" });
  expect(await holdSlot(books(), chosen)).toMatchObject({ ok: false, failure: { kind: "unavailable" } });
  expect(await holdSlot(books(), chosen)).toEqual({ ok: true, value: { kind: "gone" } });
});

test("a hold says until when, reckoned from before it was asked for", async () => {
  const before = Date.now();
  const { until } = await held(await chosenAt());
  expect(Date.parse(until) - before).toBeLessThanOrEqual(5 * 60_000 + 1_000);
});

test("a status that nobody published is refused", async () => {
  await booked(await chosenAt());
  room.breaks(api, "drift", { path: "nhsNumber" });
  expect(await listBookings(books())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});
