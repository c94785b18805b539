import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendarFile, type CalendarEvent } from "./calendar-file.ts";

const event: CalendarEvent = {
  id: "g7yiaeyjgxkzwuch3y3sx",
  title: "Appointment",
  startsAt: "2028-05-24T09:40:00+01:00",
  endsAt: "2028-05-24T09:50:00+01:00",
  madeAt: "2028-05-16T09:00:00.123Z",
  cancelled: false,
};

/** RFC 5545 by its grammar: content lines of 75 octets at most, each with a name and a value, in nested parts. */
function parsed(file: string): Readonly<Record<string, string>> {
  expect(file.endsWith("\r\n")).toBe(true);
  const physical = file.slice(0, -2).split("\r\n");
  for (const line of physical) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const lines = physical.reduce<string[]>((all, line) => {
    if (line.startsWith(" ")) all[all.length - 1] += line.slice(1);
    else all.push(line);
    return all;
  }, []);
  const open: string[] = [];
  const found: Record<string, string> = {};
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z-]+):(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe("");
    if (name === "BEGIN") open.push(value);
    else if (name === "END") expect(open.pop()).toBe(value);
    else {
      const key = `${open.join(".")}.${name}`;
      expect(found[key], `${key} stands once`).toBeUndefined();
      found[key] = value;
    }
  }
  expect(open).toEqual([]);
  return found;
}

test("the file is valid, and says nothing but that there is an appointment and when", () => {
  expect(parsed(calendarFile(event))).toEqual({
    "VCALENDAR.VERSION": "2.0",
    "VCALENDAR.PRODID": "-//Front Door//EN",
    "VCALENDAR.CALSCALE": "GREGORIAN",
    "VCALENDAR.METHOD": "PUBLISH",
    "VCALENDAR.VEVENT.UID": "g7yiaeyjgxkzwuch3y3sx",
    "VCALENDAR.VEVENT.DTSTAMP": "20280516T090000Z",
    "VCALENDAR.VEVENT.DTSTART": "20280524T084000Z",
    "VCALENDAR.VEVENT.DTEND": "20280524T085000Z",
    "VCALENDAR.VEVENT.SUMMARY": "Appointment",
    "VCALENDAR.VEVENT.STATUS": "CONFIRMED",
    "VCALENDAR.VEVENT.CLASS": "PRIVATE",
  });
});

test("times are right after both changes of the clocks", () => {
  const at = (startsAt: string) => parsed(calendarFile({ ...event, startsAt, endsAt: null }));
  expect(at("2028-03-27T09:00:00+01:00")["VCALENDAR.VEVENT.DTSTART"]).toBe("20280327T080000Z");
  expect(at("2028-10-30T09:00:00+00:00")["VCALENDAR.VEVENT.DTSTART"]).toBe("20281030T090000Z");
});

test("without an end there is none, and what was called off says so", () => {
  const found = parsed(calendarFile({ ...event, endsAt: null, cancelled: true }));
  expect(found["VCALENDAR.VEVENT.DTEND"]).toBeUndefined();
  expect(found["VCALENDAR.VEVENT.STATUS"]).toBe("CANCELLED");
});

test("whatever the title, the file stays valid and gives it back", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }).filter((title) => !title.includes("\r")),
      (title) => {
        const summary = parsed(calendarFile({ ...event, title }))["VCALENDAR.VEVENT.SUMMARY"] ?? "";
        const read = summary.replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
        expect(read).toBe(title);
      },
    ),
  );
});

test("a parser that is not ours reads the same event, in London's time on both sides of the change", () => {
  const read = (startsAt: string, endsAt: string) => {
    const calendar = new ICAL.Component(
      ICAL.parse(calendarFile({ ...event, startsAt, endsAt })) as unknown[],
    );
    const found = calendar.getFirstSubcomponent("vevent");
    if (found === null) throw new Error("there is no event in the file");
    const { uid, summary, startDate, endDate } = new ICAL.Event(found);
    return {
      uid,
      summary,
      from: startDate.toJSDate().toISOString(),
      until: endDate.toJSDate().toISOString(),
    };
  };
  const same = { uid: event.id, summary: "Appointment" };
  expect(read("2028-05-24T09:40:00+01:00", "2028-05-24T09:50:00+01:00")).toEqual({
    ...same,
    from: "2028-05-24T08:40:00.000Z",
    until: "2028-05-24T08:50:00.000Z",
  });
  expect(read("2028-10-30T09:00:00+00:00", "2028-10-30T09:10:00+00:00")).toEqual({
    ...same,
    from: "2028-10-30T09:00:00.000Z",
    until: "2028-10-30T09:10:00.000Z",
  });
});
