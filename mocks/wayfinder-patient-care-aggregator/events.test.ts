import { expect, test } from "vitest";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import { carryMessages, type MessageOut } from "#mocks/nation/messages-out.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { appointmentId } from "#mocks/people/hospital-care/care.ts";
import { events } from "./events.ts";
import { careOf, details, nationAt, numberOf, valueOf } from "./testing/aggregator-room.ts";

async function happen(nation: Nation, name: string, choice: string): Promise<string> {
  const event = events.find((one) => one.name === name);
  if (!event) throw new Error(name);
  expect(event.choices(nation).map(({ key }) => key)).toContain(choice);
  return event.happen(nation, choice);
}

const lung = appointmentId("kris-lung-function");

async function statusOf(nation: Nation, key: string, id: string) {
  const { body } = await careOf(nation, key);
  const found = details(body).find((one) => one.id === id);
  return {
    status: valueOf(found, "Appointment-Status").valueCoding?.code,
    start: found?.scheduledPeriod?.start,
  };
}

test("a hospital moves an appointment by a week and writes about it", async () => {
  const nation = nationAt();
  const before = await statusOf(nation, "kris", lung);
  const words = await happen(nation, "move-hospital-appointment", lung);
  expect(words).toContain("from 2028-05-22 09:30 to 2028-05-29 09:30");
  expect(before.start).toBe("2028-05-22T08:30:00.000Z");
  expect(await statusOf(nation, "kris", lung)).toEqual({
    status: "booked",
    start: "2028-05-29T08:30:00.000Z",
  });
  const letter = knownCare(nation, "kris").letters.at(-1);
  expect(letter).toMatchObject({ receipt: "unread", appointment: lung });
});

test("a hospital cancels; the referral that led there can be booked again", async () => {
  const nation = nationAt();
  await happen(nation, "cancel-hospital-appointment", appointmentId("kris-dietitian"));
  expect((await statusOf(nation, "kris", appointmentId("kris-dietitian"))).status).toBe("cancelled");
  expect(knownCare(nation, "kris").referrals.map(({ state }) => state)).toContain(
    "APPOINTMENT_CANCELLED_BY_PROVIDER",
  );
});

test.each([
  ["change", "bookedPendingChange", "booked"],
  ["reschedule", "bookedPendingReschedule", "booked"],
  ["cancellation", "bookedPendingCancellation", "cancelled"],
])("what is asked on the portal (%s) is pending until the hospital does it", async (asked, pending, done) => {
  const nation = nationAt();
  await happen(nation, "ask-hospital-portal", `${lung}:${asked}`);
  expect((await statusOf(nation, "kris", lung)).status).toBe(pending);
  await happen(nation, "answer-hospital-portal", lung);
  expect((await statusOf(nation, "kris", lung)).status).toBe(done);
});

test("Abdul is admitted with the ward's telephone, and goes home with a letter", async () => {
  const nation = nationAt();
  nation.moveClock(new Date("2028-05-18T15:05:00Z"));
  await happen(nation, "admit-to-hospital", "abdul");
  const { body } = await careOf(nation, "abdul");
  const stay = details(body).find(({ description }) => description === "Emergency admission");
  expect(stay).toMatchObject({
    scheduledPeriod: { start: expect.stringMatching(/^2028-05-18T15:05:00/) },
    location: { display: expect.stringMatching(/^Ward 7.*01632 960177, Northfield Hospital$/) },
  });
  expect(valueOf(stay, "Encounter-Class").valueCode).toBe("inpatient");
  nation.moveClock(new Date("2028-05-20T10:00:00Z"));
  await happen(nation, "discharge-from-hospital", stay?.id ?? "");
  expect((await statusOf(nation, "abdul", stay?.id ?? "")).status).toBe("fulfilled");
  expect(knownCare(nation, "abdul").letters.at(-1)).toMatchObject({
    title: "Discharge letter",
    receipt: "unread",
  });
});

const clinic = async (nation: Nation) => {
  const { body } = await careOf(nation, "kris");
  return details(body).find(({ description }) => description === "Out-of-hours GP appointment");
};

test.each([
  ["2028-05-16T10:00:00+01:00", "2028-05-16T20:00:00.000Z"],
  ["2028-05-16T21:30:00+01:00", "2028-05-17T20:00:00.000Z"],
  ["2028-12-01T10:00:00Z", "2028-12-01T21:00:00.000Z"],
])("after a call to 111 at %s Kris is awaited once, at 9pm on the next evening", async (at, start) => {
  const nation = nationAt();
  nation.moveClock(new Date(at));
  await happen(nation, "book-out-of-hours", "kris");
  const found = await clinic(nation);
  expect(found).toMatchObject({
    scheduledPeriod: { start },
    location: { display: expect.stringMatching(/step-free entrance and lift, Northfield Hospital$/) },
  });
  expect(valueOf(found, "Appointment-Status").valueCoding?.code).toBe("booked");
  await expect(happen(nation, "book-out-of-hours", "kris")).rejects.toThrow();
});

test("a waiting list begins and ends; letters and questionnaires are sent and filled in", async () => {
  const nation = nationAt();
  await happen(nation, "join-waiting-list", "sarah");
  const [list] = knownCare(nation, "sarah").waitingLists;
  expect(list).toMatchObject({ since: "2028-05-16", ended: null });
  await happen(nation, "leave-waiting-list", list?.pathway ?? "");
  expect(knownCare(nation, "sarah").waitingLists[0]?.ended).toBe("2028-05-16");
  await happen(nation, "send-hospital-letter", "sarah");
  expect(knownCare(nation, "sarah").letters.at(-1)?.receipt).toBe("unread");
  await happen(nation, "send-hospital-questionnaire", appointmentId("sarah-second-scan"));
  const sent = knownCare(nation, "sarah").questionnaires.at(-1);
  await happen(nation, "complete-hospital-questionnaire", sent?.id ?? "");
  expect(knownCare(nation, "sarah").questionnaires.at(-1)).toMatchObject({
    status: "completed",
    changed: "2028-05-16",
  });
});

test("a source fails from the control room, and is well again", async () => {
  const nation = nationAt();
  await happen(nation, "change-hospital-source", "northfield-01:failing");
  expect((await careOf(nation, "kris")).status).toBe(207);
  await happen(nation, "change-hospital-source", "northfield-01:well");
  expect((await careOf(nation, "kris")).status).toBe(200);
});

test("what cannot happen says so in words", async () => {
  const nation = nationAt();
  for (const event of events)
    await expect(async () => event.happen(nation, "nothing:nothing")).rejects.toThrow(RangeError);
});

test.each([
  [
    "make-hospital-appointment",
    "kris",
    "You have an appointment at Northfield Hospital",
    "- When: Tuesday 30 May 2028, 10:15am",
  ],
  [
    "move-hospital-appointment",
    lung,
    "Your appointment at Northfield Hospital has moved",
    "- Old time: Monday 22 May 2028, 9:30am\n- New time: Monday 29 May 2028, 9:30am",
  ],
  [
    "cancel-hospital-appointment",
    lung,
    "Your appointment at Northfield Hospital is cancelled",
    "- It was: Monday 22 May 2028, 9:30am",
  ],
])("%s: the hospital writes to the patient, without what it is for", async (name, choice, title, facts) => {
  const nation = nationAt();
  const written: MessageOut[] = [];
  carryMessages(nation, (message) => {
    written.push(message);
    return Promise.resolve({ status: 201 });
  });
  await happen(nation, name, choice);
  expect(written).toMatchObject([{ from: "RZ901", nhsNumber: numberOf(nation, "kris") }]);
  const [message] = written;
  expect(message?.text).toContain(`## ${title}`);
  expect(message?.text).toContain(facts);
  expect(message?.text).toContain("/me/appointments");
  expect(message?.text).toContain("01632 960110");
  expect(message?.text).not.toMatch(/lung|chest|respiratory/i);
});
