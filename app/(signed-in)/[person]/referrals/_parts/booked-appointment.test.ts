import { expect, test, vi } from "vitest";
import { visitOf } from "#lib/access/testing/sign-in.ts";
import { requireAsker } from "#lib/access/request.ts";
import { listAppointments } from "#lib/domain/appointments/queries.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { bookedAppointment } from "./booked-appointment.ts";

vi.mock("#lib/access/request.ts");
vi.mock("#lib/domain/appointments/queries.ts");

const start = "2028-06-01T09:20:00+01:00";
const there = { id: "h1", source: "hospital", status: "booked", startsAt: "2028-06-01T08:20:00Z" };

async function found(items: readonly object[], state: "BOOKED" | "ARBL" = "BOOKED") {
  vi.mocked(requireAsker).mockResolvedValue(visitOf(null));
  vi.mocked(listAppointments).mockResolvedValue(ok({ gathered: { items } } as never));
  return bookedAppointment(me, { state, start });
}

test("the receipt of a booking knows its appointment by its time, and no other", async () => {
  expect(await found([there, { ...there, id: "h2", startsAt: "2028-06-02T08:20:00Z" }])).toBe("h1");
  expect(await found([there, { ...there, id: "h2" }])).toBeNull();
  expect(await found([{ ...there, source: "gp" }])).toBeNull();
  expect(await found([{ ...there, status: "cancelled" }])).toBeNull();
  expect(await found([there], "ARBL")).toBeNull();
});
