import { expect, test } from "vitest";
import { carryMessages, type MessageOut } from "#mocks/nation/messages-out.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { cancelBooking } from "#mocks/nation/vaccination-diary/appointments.ts";
import { diaryOf } from "#mocks/nation/vaccination-diary/booking.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { events } from "./events.ts";
import { tellOfBookings } from "./tellings.ts";

function nationThatWrites() {
  const nation = new Nation({ people: everyone, seedAt: new Date("2028-05-16T09:00:00Z") });
  const written: MessageOut[] = [];
  const answers: number[] = [];
  carryMessages(nation, (message) => {
    written.push(message);
    return Promise.resolve({ status: answers.shift() ?? 201 });
  });
  const titles = () => written.map(({ text }) => text.split("\n")[0]);
  return { nation, written, titles, answers };
}

const book = (nation: Nation, key: string) =>
  events.find(({ name }) => name === "covid-vaccination-booked")?.happen(nation, key);

const [booked, week, tomorrow] = [
  "## Your COVID-19 vaccination is booked",
  "## Your COVID-19 vaccination is in 1 week",
  "## Your COVID-19 vaccination is tomorrow",
];

test("who books is told at once, a week before and a day before, each once", async () => {
  const { nation, written, titles } = nationThatWrites();
  await book(nation, "kris");
  await tellOfBookings(nation);
  expect(titles()).toEqual([booked]);
  expect(written).toMatchObject([{ from: "X26", nhsNumber: "9996789012" }]);
  expect(written[0]?.text).toContain("- When: Tuesday 30 May 2028, 10am");
  expect(written[0]?.text).toContain("[Change or cancel this appointment]");
  for (const [at, told] of [
    ["2028-05-23T08:59:00Z", [booked]],
    ["2028-05-23T09:00:00Z", [booked, week]],
    ["2028-05-29T08:59:00Z", [booked, week]],
    ["2028-05-29T09:00:00Z", [booked, week, tomorrow]],
    ["2028-05-30T08:00:00Z", [booked, week, tomorrow]],
  ] as const) {
    nation.moveClock(new Date(at));
    await tellOfBookings(nation);
    await tellOfBookings(nation);
    expect(titles()).toEqual(told);
  }
});

test("a booking that was cancelled is not told of again", async () => {
  const { nation, titles } = nationThatWrites();
  await book(nation, "kris");
  cancelBooking(nation, diaryOf(nation).bookings.at(-1)?.reference ?? "", "CancelledByCitizen");
  nation.moveClock(new Date("2028-05-29T10:00:00Z"));
  await tellOfBookings(nation);
  expect(titles()).toEqual([booked]);
});

test("of what is due at once only the last is told, and nobody else's vaccination", async () => {
  const { nation, titles } = nationThatWrites();
  await tellOfBookings(nation);
  expect(titles()).toEqual([]);
  await book(nation, "kris");
  nation.moveClock(new Date("2028-05-29T10:00:00Z"));
  await tellOfBookings(nation);
  expect(titles()).toEqual([booked, tomorrow]);
});

test("what the application did not take now is sent again, and not for ever", async () => {
  const { nation, titles, answers } = nationThatWrites();
  answers.push(503, 0);
  await book(nation, "kris");
  for (let tick = 0; tick < 3; tick += 1) await tellOfBookings(nation);
  expect(titles()).toEqual([booked, booked, booked]);
  answers.push(...Array.from({ length: 9 }, () => 0));
  nation.moveClock(new Date("2028-05-29T10:00:00Z"));
  for (let tick = 0; tick < 9; tick += 1) await tellOfBookings(nation);
  expect(titles().slice(3)).toEqual(Array.from({ length: 5 }, () => tomorrow));
});
