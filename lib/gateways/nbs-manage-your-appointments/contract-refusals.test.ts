import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { findSites, listBookings } from "./client.ts";

const room = contractRoom();
const api = "nbs-manage-your-appointments";
const [ABDUL, JOAN] = ["9990123454", "9992223332"] as const;

const books = () => room.permit("vaccinations:book", { nhsNumber: ABDUL });

test("a signature with another key opens nothing", async () => {
  const unsigned = await fetch(`${room.sandbox.origin}/${api}/api/booking?nhsNumber=${ABDUL}`);
  expect([unsigned.status, await unsigned.json()]).toEqual([401, null]);
});

test("bookings of somebody else in the answer condemn it", async () => {
  const booking = { reference: "1", from: "2028-05-17T09:00:00", duration: 5, service: "RSV:Adult" };
  const rest = { site: "1", status: "Booked", attendeeDetails: { nhsNumber: JOAN }, created: "2028-05-16" };
  room.breaks(api, "body", { body: [{ ...booking, ...rest }] });
  expect(await listBookings(books())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test.each(["truncate", "content-type"] as const)("an answer broken by %s is a failure", async (kind) => {
  room.breaks(api, kind, { count: 2 });
  expect(await listBookings(books())).toMatchObject({ ok: false });
});

test.each([
  [400, { kind: "unreadable" }],
  [403, { kind: "not-allowed" }],
  [404, { kind: "not-found" }],
  [500, { kind: "unavailable" }],
])("an error %i becomes its failure", async (status, failure) => {
  room.breaks(api, "status", { status, count: 3 });
  const near = { latitude: 54.5, longitude: 1.6, radiusMetres: 5_000 };
  expect(await findSites(books(), near)).toMatchObject({ ok: false, failure });
});

test("a place that is not in the made-up country has nothing near it", async () => {
  const far = { latitude: 51.5, longitude: -0.1, radiusMetres: 100_000 };
  expect(await findSites(books(), far)).toEqual({ ok: true, value: [] });
});
