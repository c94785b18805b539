import { expect, test } from "vitest";
import { bookingOf, KRIS, ofType, outcomeOf, post, room } from "./testing/room.ts";

const JOAN = "9992223332";

test("a list has two dates, includes cancelled ones, and can be cut down", async () => {
  const { call } = room();
  const list = (more = "", dates = "start=ge2026-01-01&start=le2028-12-31") =>
    call({ who: KRIS, path: `/Patient/${KRIS}/Appointment?${dates}${more}` });
  const all = await list(
    "&_include:recurse=Appointment:actor:Practitioner&_include:recurse=Appointment:actor:Location",
  );
  expect(ofType(all.body, "Appointment").map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "cancelled",
    "fulfilled",
    "booked",
    "booked",
  ]);
  expect(ofType(all.body, "Practitioner").length).toBeGreaterThan(1);
  expect(ofType((await list("&past-appt-limit=1")).body, "Appointment").length).toBe(3);
  expect(ofType((await list("&status=cancelled")).body, "Appointment").length).toBe(1);
  expect((await list("", "start=ge2028-07-01&start=le2028-07-02")).body["entry"]).toEqual([]);
  expect(outcomeOf(await list("&status=sometime"))).toEqual([400, "UNSUPPORTED_VALUE"]);
  for (const dates of [
    "start=ge2026-01-01",
    "start=ge2028-01-01&start=ge2028-02-01",
    "start=ge2028-05-16T00:00:00%2B01:00&start=le2028-12-31",
    "start=ge2028-12-31&start=le2028-01-01",
  ])
    expect(outcomeOf(await list("", dates))).toEqual([422, "INVALID_PARAMETER"]);
  const wrong = await call({ path: `/Patient/9993456781/Appointment?start=ge2028-01-01&start=le2028-12-31` });
  expect(outcomeOf(wrong)).toEqual([400, "INVALID_NHS_NUMBER"]);
});

test("whether a list reaches into the past is for the practice to say", async () => {
  const { call, happen } = room();
  const path = `/Patient/${JOAN}/Appointment?start=ge2028-05-15&start=le2028-12-31`;
  expect(outcomeOf(await call({ who: JOAN, path }))).toEqual([422, "INVALID_PARAMETER"]);
  await happen("switch-gp-appointments", "A20003-pastAppointments");
  expect((await call({ who: JOAN, path })).status).toBe(200);
});

test("one appointment can be read until it begins, by its patient alone", async () => {
  const { nation, call } = room();
  const { body } = await call(post(bookingOf()));
  const path = `/Appointment/${body["id"]}`;
  const read = await call({ path: `${path}?_include:recurse=Appointment:actor:Practitioner` });
  expect(read.headers.get("etag")).toBe('W/"1"');
  expect(read.body["participant"].at(-1)).toMatchObject({ resource: { resourceType: "Practitioner" } });
  expect(outcomeOf(await call({ path, who: KRIS }))).toEqual([403, "ACCESS_DENIED"]);
  expect(outcomeOf(await call({ path: "/Appointment/none" }))).toEqual([404, "NO_RECORD_FOUND"]);
  nation.moveClock(new Date("2028-05-16T14:30:00+01:00"));
  expect(outcomeOf(await call({ path }))).toEqual([400, "VALIDATION_ERROR"]);
});
