import { beforeEach, expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import type { Appointment, AppointmentList } from "#lib/domain/appointments/model.ts";
import { followAppointments } from "#lib/domain/reminders/commands.ts";
import { me } from "#lib/paths.ts";
import { followList } from "./follow-reminders.ts";

vi.mock("#lib/domain/reminders/commands.ts");
vi.mock("#lib/clock.ts", () => ({ now: () => ({ toString: () => "2028-05-16T09:00:00Z" }) }));

const surgery = { id: "g1", source: "gp", status: "booked", startsAt: "2099-05-22T08:30:00Z" } as Appointment;
const hospital: Appointment = { ...surgery, id: "h1", source: "hospital" };
const answeredAt = "2028-05-16T09:00:00Z";
const list: AppointmentList = {
  gathered: {
    items: [surgery, hospital],
    answered: [
      { source: "gp", answeredAt },
      { source: "hospital", answeredAt },
    ],
    missing: [],
  },
  ...{ silentSystems: [], incomplete: [], pastNotOffered: false, hospitalsTellNobodyUnder16: false },
  ownSilent: false,
};

beforeEach(() => vi.mocked(followAppointments).mockClear());

async function followed(more: Partial<AppointmentList>) {
  await followList({} as Asker, me, { ...list, ...more });
  const { appointments, complete } = vi.mocked(followAppointments).mock.calls[0]?.[2] ?? expect.fail();
  return { ids: appointments.map(({ id }) => id), complete };
}

test("reminders follow every appointment of sources that told everything", async () => {
  expect(await followed({})).toEqual({ ids: ["g1", "h1"], complete: ["gp", "hospital"] });
});

test("a hospital that is silent itself moves and drops no reminder", async () => {
  expect(await followed({ ownSilent: true })).toEqual({ ids: ["g1"], complete: ["gp"] });
});
