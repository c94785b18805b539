import { expect, test } from "vitest";
import { everyone } from "#mocks/people/everyone.ts";
import { Nation } from "../nation.ts";
import { freeSlots, standingOf } from "./availability.ts";
import { appointmentsOf, book, cancel, londonNow, statusOf, versionOf, type Wish } from "./diary.ts";
import { cliniciansOf, practiceBooks } from "./practice-books.ts";
import { isHeld, slotAt, slotOf, slotsOfDay, timesOf } from "./slots.ts";
import { diaryOf } from "./state.ts";

const ELM = "A20001";
const SARAH = "9993456780";
const nationAt = (when: string) => new Nation({ people: everyone, seedAt: new Date(when) });
const tuesday = () => nationAt("2028-05-16T10:00:00+01:00");
const slot = (id: string) => {
  const found = slotOf(id);
  if (!found) throw new Error(`no slot ${id}`);
  return found;
};
const wish = (nation: Nation, nhsNumber: string, ...ids: string[]): Wish => ({
  nhsNumber,
  slots: ids.map(slot),
  created: londonNow(nation),
  description: null,
  comment: null,
  reason: null,
  bookedBy: { odsCode: ELM, name: "Elm Tree Surgery", telephone: "01632 960101", type: null },
});

test("no clinician is in two sessions at once, keys are unique, and spare times are times of the session", () => {
  for (const { odsCode, templates } of practiceBooks) {
    expect(new Set(templates.map(({ key }) => key)).size).toBe(templates.length);
    expect(new Set(cliniciansOf(odsCode).map(({ key }) => key)).size).toBe(cliniciansOf(odsCode).length);
    for (const template of templates) {
      expect(timesOf(template)).toEqual(expect.arrayContaining([...template.spare]));
      for (const other of templates)
        if (other !== template && other.clinician === template.clinician)
          expect(
            template.weekdays.every((day) => !other.weekdays.includes(day)) ||
              template.until <= other.from ||
              other.until <= template.from,
          ).toBe(true);
    }
  }
});

test("there is no session on a weekend or a bank holiday", () => {
  const nation = tuesday();
  expect(slotsOfDay(nation, ELM, "2028-05-29")).toEqual([]);
  expect(slotsOfDay(nation, ELM, "2028-05-20")).toEqual([]);
  expect(slotsOfDay(nation, ELM, "2028-05-30").length).toBeGreaterThan(40);
});

test("times are London's on both sides of both changes of the clocks", () => {
  const starts = (day: string) => slotsOfDay(tuesday(), ELM, day).find(({ id }) => id.includes("-routine-"));
  expect(starts("2028-03-24")?.start).toBe("2028-03-24T09:00:00+00:00");
  expect(starts("2028-03-27")?.start).toBe("2028-03-27T09:00:00+01:00");
  expect(starts("2028-10-27")?.start).toBe("2028-10-27T09:00:00+01:00");
  expect(starts("2028-10-30")?.start).toBe("2028-10-30T09:00:00+00:00");
});

test("same-day slots come at 8am and most are gone an hour later; before that there are none", () => {
  const sameDay = (when: string) =>
    freeSlots(nationAt(when), ELM, "2028-05-16", "2028-05-16").filter(({ id }) => id.includes("-same-day-"))
      .length;
  expect(sameDay("2028-05-16T07:59:59+01:00")).toBe(0);
  const atEight = sameDay("2028-05-16T08:00:00+01:00");
  expect(atEight).toBeGreaterThan(25);
  expect(sameDay("2028-05-16T09:00:00+01:00")).toBeLessThan(atEight * 0.6);
  expect(sameDay("2028-05-16T14:20:00+01:00")).toBeGreaterThan(0);
});

test("nothing is free beyond eight weeks or before now", () => {
  const nation = tuesday();
  for (const { startsAt } of freeSlots(nation, "A20002", "2028-05-01", "2028-12-31")) {
    expect(startsAt).toBeGreaterThan(nation.now().getTime());
    expect(startsAt).toBeLessThan(Date.parse("2028-07-12T00:00:00+01:00"));
  }
});

test("the video appointment at 2:30pm is free on the day of the story, and the one on 24 May is in the diary", () => {
  const nation = tuesday();
  const free = freeSlots(nation, ELM, "2028-05-16", "2028-05-16").map(({ id }) => id);
  expect(free).toContain("A20001-same-day-video-20280516-1430");
  const kyle = appointmentsOf(nation, "9994567896").filter(({ status }) => status === "booked");
  expect(kyle).toMatchObject([
    { start: "2028-05-24T10:00:00+01:00", slots: ["A20001-routine-20280524-1000"] },
  ]);
});

test.each([
  "2026-11-22T09:00:00Z",
  "2027-12-24T12:00:00Z",
  "2028-05-16T10:00:00+01:00",
  "2029-04-01T08:00:00Z",
])(
  "seeded at %s every coming appointment is on a day on which its session is held, in a slot of its own",
  (when) => {
    const nation = nationAt(when);
    const { appointments, fates } = diaryOf(nation);
    const filled = Object.values(appointments).filter(({ status }) => status !== "cancelled");
    const slots = filled.flatMap((one) => one.slots);
    expect(new Set(slots).size).toBe(slots.length);
    for (const { id, slots: ids, status } of filled)
      for (const each of ids) {
        expect(fates[each]).toMatchObject({ state: "booked", by: id });
        if (status === "booked") expect(isHeld(slot(each).template, slot(each).day)).toBe(true);
      }
  },
);

test("a booked slot is gone for everyone, and a cancelled one can be booked again, stranger or not", () => {
  const nation = tuesday();
  const id = "A20001-same-day-video-20280516-1430";
  const first = book(nation, wish(nation, SARAH, id));
  expect(first).toMatchObject({ version: 1, status: "booked", start: "2028-05-16T14:30:00+01:00" });
  expect(book(nation, wish(nation, "9991112227", id))).toBe("booked");
  if (typeof first === "string") throw new Error(first);
  cancel(nation, first, "patient", "Better");
  expect(first).toMatchObject({ status: "cancelled", version: 2 });
  expect(() => cancel(nation, first, "patient", "Again")).toThrow(RangeError);
  nation.moveClock(new Date("2028-05-16T14:29:59+01:00"));
  expect(book(nation, wish(nation, "9991112227", id))).toMatchObject({ status: "booked" });
});

test("of two slots together either both are booked or none", () => {
  const nation = tuesday();
  const taken = slotsOfDay(nation, ELM, "2028-05-17").find(
    (one) => standingOf(diaryOf(nation), one, nation.now().getTime()) === "taken",
  );
  if (!taken) throw new Error("nobody took anything");
  const free = "A20001-routine-20280517-1020";
  expect(book(nation, wish(nation, SARAH, free, taken.id))).toBe("taken");
  expect(diaryOf(nation).fates[free]).toBeUndefined();
});

test("time makes a booked appointment a kept one, and its version rises", () => {
  const nation = tuesday();
  const [joans] = appointmentsOf(nation, "9992223332").filter(({ status }) => status === "booked");
  if (!joans) throw new Error("Joan has none");
  const after = new Date(Date.parse(joans.end));
  expect(statusOf(joans, new Date(after.getTime() - 1))).toBe("booked");
  expect([statusOf(joans, after), versionOf(joans, after)]).toEqual(["fulfilled", joans.version + 1]);
});

test("a slot's id leads to the slot, and no other text does", () => {
  const [template] = practiceBooks[0]?.templates ?? [];
  if (!template) throw new Error("no template");
  const one = slotAt(ELM, template, "2028-05-17", "09:30");
  expect(slotOf(one.id)).toEqual(one);
  for (const id of ["A20001-routine-20280517-0935", "A20009-routine-20280517-0930", "1584", ""])
    expect(slotOf(id)).toBeUndefined();
});

test("the diary is plain JSON and survives a snapshot", () => {
  const nation = tuesday();
  book(nation, wish(nation, SARAH, "A20001-same-day-video-20280516-1430"));
  const { kept } = nation.snapshot();
  expect(JSON.parse(JSON.stringify(kept["gp diary"]))).toEqual(kept["gp diary"]);
});
