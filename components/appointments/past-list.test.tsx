import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import appointments from "#content/words/en/appointments.json" with { type: "json" };
import type { Appointment, AppointmentList } from "#lib/domain/appointments/model.ts";
import { me } from "#lib/paths.ts";
import { EntryList } from "./entry-list.tsx";
import { PastList } from "./past-list.tsx";

const past = (day: number): Appointment => ({
  id: `g${day}`,
  source: "gp",
  own: String(day),
  version: "1",
  title: "Blood test",
  vaccine: null,
  status: "fulfilled",
  startsAt: `2028-05-${String(day).padStart(2, "0")}T09:40:00+01:00`,
  endsAt: null,
  olderTime: null,
  seen: "in-person",
  stay: null,
  clinician: null,
  place: { name: "Mill Lane Surgery", odsCode: null, part: null, address: [], telephone: null },
  preparation: [],
  said: null,
  bookAgain: null,
  site: null,
});
const listOf = (items: readonly Appointment[], more: Partial<AppointmentList> = {}): AppointmentList => ({
  gathered: { items, answered: [], missing: [] },
  silentSystems: [],
  incomplete: [],
  pastNotOffered: false,
  hospitalsTellNobodyUnder16: false,
  ownSilent: false,
  ...more,
});
const surgery = { name: "Mill Lane Surgery", telephone: "01632 960102" };
const place = { telephone: null, address: [], hours: null, wheelchair: null };

const drawn = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ appointments }}>
      {node}
    </NextIntlClientProvider>,
  );
const html = (list: AppointmentList, shownRows = 10): string =>
  drawn(<PastList list={list} person={me} surgery={surgery} place={place} shownRows={shownRows} years={8} />);

test("ten stand at first, and the rest is said and led to by its first row", () => {
  const list = listOf(Array.from({ length: 13 }, (_, index) => past(index + 1)));
  const first = html(list);
  expect(first.match(/Blood test/g)).toHaveLength(10);
  expect(first).toContain("Showing 10 of 13 past appointments");
  expect(first).toContain('href="/me/appointments/past?rows=20#row-11"');
  expect(first).toContain("Show 3 more appointments");
  expect(html(list, 20)).toContain('id="row-13"');
  expect(html(list, 20)).not.toContain("Showing");
});

test("an empty list says none only where everybody told the past", () => {
  expect(html(listOf([]))).toContain("There are no past appointments that we know of.");
  const silent = html(listOf([], { pastNotOffered: true }));
  expect(silent).toContain("Mill Lane Surgery does not show past appointments online");
  expect(silent).toContain("01632 960102");
  expect(silent).not.toContain("There are no past appointments");
});

test("what needs action stands first, then what is next, and at the end what has no time", () => {
  const entry = (key: string, at: string | null, actionNeeded = false) => ({
    ...{ key, at, actionNeeded, tag: null, title: key, href: `/${key}`, lines: [] },
  });
  const entries = [
    entry("none", null),
    entry("later", "2028-06-01"),
    entry("sooner", "2028-05-20T09:00:00+01:00"),
    entry("act", null, true),
  ];
  const list = drawn(<EntryList heading="Upcoming" entries={entries} />);
  expect([...list.matchAll(/href="\/(\w+)"/g)].map(([, key]) => key)).toEqual([
    "act",
    "sooner",
    "later",
    "none",
  ]);
  expect(list.match(/Action needed/g)).toHaveLength(1);
});
