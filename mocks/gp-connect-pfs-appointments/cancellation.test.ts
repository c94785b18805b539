import { expect, test } from "vitest";
import { everyone } from "#mocks/people/everyone.ts";
import {
  bookingOf,
  DEFINITIONS,
  KRIS,
  outcomeOf,
  post,
  room,
  searchPath,
  type Body,
} from "./testing/room.ts";

const OMAR = everyone.find(({ key }) => key === "omar")!.nhsNumber;
const REASON = `${DEFINITIONS}Extension-GPConnect-AppointmentCancellationReason-1`;

const cancelling = (appointment: Body, more: object = {}) => ({
  ...appointment,
  status: "cancelled",
  extension: [...appointment.extension, { url: REASON, valueString: "Better" }],
  ...more,
});
const put = (
  appointment: Body,
  body: unknown = cancelling(appointment),
  version = appointment.meta.versionId,
) => ({
  method: "PUT",
  path: `/Appointment/${appointment.id}`,
  body,
  headers: { "if-match": `W/"${version}"` },
});

test("cancelling frees the slot, raises the version and keeps the reason; a second time it is refused", async () => {
  const { call } = room();
  const { body: booked } = await call(post(bookingOf()));
  const { status, headers, body } = await call(put(booked));
  expect([status, headers.get("etag"), body["status"]]).toEqual([200, 'W/"2"', "cancelled"]);
  expect(body["extension"]).toContainEqual({ url: REASON, valueString: "Better" });
  expect(outcomeOf(await call(put(body, cancelling(booked))))).toEqual([409, "ACCESS_DENIED"]);
  expect((await call(post(bookingOf()))).status).toBe(201);
});

test("a cancellation is refused for what it lacks, changes or misses", async () => {
  const { call } = room();
  const { body: booked } = await call(post(bookingOf()));
  const { headers: _, ...noVersion } = put(booked);
  expect(outcomeOf(await call(noVersion))).toEqual([400, "BAD_REQUEST"]);
  expect(outcomeOf(await call(put(booked, cancelling(booked), "7")))).toEqual([
    409,
    "FHIR_CONSTRAINT_VIOLATION",
  ]);
  for (const body of [
    booked,
    { ...booked, status: "cancelled" },
    cancelling(booked, { description: "Other" }),
    cancelling(booked, { start: "2028-05-16T15:30:00+01:00" }),
    cancelling(booked, { comment: "New" }),
    cancelling(booked, { meta: {} }),
  ])
    expect(outcomeOf(await call(put(booked, body)))).toEqual([422, "INVALID_RESOURCE"]);
  expect(outcomeOf(await call({ ...put(booked), who: KRIS }))).toEqual([403, "ACCESS_DENIED"]);
});

test("too late is 461, and a practice that lets nobody cancel or book says 403", async () => {
  const { nation, call, happen } = room();
  const { body: booked } = await call(post(bookingOf()));
  await happen("switch-gp-appointments", "A20001-cancelling");
  expect(outcomeOf(await call(put(booked)))).toEqual([403, "ACCESS_DENIED"]);
  await happen("switch-gp-appointments", "A20001-cancelling");
  nation.moveClock(new Date("2028-05-16T13:30:01+01:00"));
  expect(outcomeOf(await call(put(booked)))).toEqual([461, "ACCESS_DENIED"]);
  expect(outcomeOf(await call({ who: OMAR, path: searchPath() }))).toEqual([403, "ACCESS_DENIED"]);
});
