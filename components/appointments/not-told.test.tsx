import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import appointments from "#content/words/en/appointments.json" with { type: "json" };
import failures from "#content/words/en/failures.json" with { type: "json" };
import type { Appointment, AppointmentDetail, AppointmentList } from "#lib/domain/appointments/model.ts";
import { unknownPlace } from "#lib/opening-hours.ts";
import { me } from "#lib/paths.ts";
import type { HospitalTakingPart } from "#lib/taking-part.ts";
import { useAppointmentEntries } from "./appointment-entries.ts";
import { AppointmentFacts } from "./appointment-facts.tsx";
import { AppointmentView } from "./appointment-view.tsx";
import { CancelEnded, ended } from "./cancel-not-done.tsx";
import { CancelledReceipt } from "./cancelled-receipt.tsx";
import { isWhole, MissingSources } from "./missing-sources.tsx";

const drawn = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ appointments, failures }}>
      {node}
    </NextIntlClientProvider>,
  )
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

const list = (more: Partial<AppointmentList>): AppointmentList => ({
  gathered: { items: [], answered: [], missing: [] },
  ...{ silentSystems: [], incomplete: [], pastNotOffered: false, hospitalsTellNobodyUnder16: false },
  ownSilent: false,
  ...more,
});
const hospital = (name: string, telephone: string, takesPart: boolean | null = true): HospitalTakingPart => ({
  ...{ odsCode: name, name, takesPart },
  place: { ...unknownPlace, telephone },
});
const hospitals = [
  hospital("Northfield Hospital", "01632 960110"),
  hospital("Southquay General Hospital", "01632 960111"),
  hospital("Westmoor Hospital", "01632 960112", false),
];
const missing = (more: Partial<AppointmentList>, known: typeof hospitals | null = hospitals) =>
  drawn(<MissingSources list={list(more)} surgery={null} hospitals={known} tryAgain="/again" />);

test("a hospital whose system is silent is named with its own number, and with no other", () => {
  const told = missing({ silentSystems: ["southquay-01"] });
  expect(told).toContain("We could not show appointments from Southquay General Hospital");
  expect(told).toMatch(/Call Southquay General Hospital on 01632 960111/);
  expect(told).not.toContain("960110");
});

test("where it is not known which hospital is silent, every one that takes part has its number", () => {
  for (const told of [
    missing({ silentSystems: [null] }),
    missing({
      gathered: {
        ...{ items: [], answered: [] },
        missing: [{ source: "hospital", failure: { kind: "unavailable" }, askedAt: "2028-05-16T09:00:00Z" }],
      },
    }),
  ]) {
    expect(told).toMatch(/Northfield Hospital on 01632 960110/);
    expect(told).toMatch(/Southquay General Hospital on 01632 960111/);
    expect(told).not.toContain("960112");
  }
});

test("the referral service has a number of its own, and without a register there is another way to a number", () => {
  expect(missing({ silentSystems: ["ers-01"] })).toMatch(/the NHS booking line on 0345 608 8888/);
  expect(missing({ silentSystems: ["northfield-01"] }, null)).toContain("The number is on its letters.");
});

const appointment: Appointment = {
  ...{ id: "g1", source: "gp", own: "1", version: "1", title: "Blood test", vaccine: null, status: "booked" },
  ...{ startsAt: "2028-05-24T09:40:00+01:00", endsAt: null, olderTime: null, seen: "in-person", stay: null },
  ...{ clinician: null, preparation: [], said: null, bookAgain: null, site: null },
  place: { name: "Mill Lane Surgery", odsCode: null, part: null, address: [], telephone: null },
};
const detail: AppointmentDetail = {
  ...{ appointment, rules: null, letters: [], ownSilent: false },
  place: {
    ...{ telephone: "01632 960102", address: [], wheelchair: null },
    hours: [{ first: 0, last: 4, spans: [{ from: "08:00", until: "18:30" }] }],
  },
};
const surgery = { name: "Mill Lane Surgery", telephone: "01632 960102" };

test.each(ended)("after %s stands whom to call and when, and no form that could be sent again", (why) => {
  const told = drawn(<CancelEnded {...{ detail, surgery, why }} person={me} />);
  expect(told).toContain(appointments.cancel.errors[why]);
  expect(told).toMatch(
    /Mill Lane Surgery on 01632 960102 *\. Lines are open Monday to Friday, 8am to 6:30pm/,
  );
  expect(told).not.toContain(appointments.cancel.button);
});

test("an hour that the hospital has moved is told once, and the older one only as what it was before", () => {
  const olderTime = "2028-05-22T08:30:00Z";
  const moved = { ...detail, appointment: { ...appointment, source: "hospital" as const, olderTime } };
  expect(drawn(<AppointmentFacts detail={moved} over={false} />)).toContain(
    "The hospital has moved this appointment. It was Monday 22 May 2028 at 9:30am before.",
  );
  expect(drawn(<AppointmentFacts detail={detail} over={false} />)).not.toContain("moved");
  const Lines = () => useAppointmentEntries([moved.appointment], me).map(({ lines }) => lines[0]);
  expect(drawn(<Lines />)).toContain("Moved by the hospital. It was Monday 22 May 2028 at 9:30am before.");
});

test.each([
  [true, "in-person", "Wheelchair access Yes"],
  [false, "in-person", "Wheelchair access No. Call before you go"],
  [null, "in-person", null],
  [false, "video", null],
] as const)("wheelchair access %s at an appointment %s is told as %s", (wheelchair, seen, words) => {
  const there = {
    ...detail,
    place: { ...detail.place, wheelchair },
    appointment: { ...appointment, seen },
  };
  const told = drawn(<AppointmentFacts detail={there} over={false} />);
  if (words === null) expect(told).not.toContain("Wheelchair");
  else expect(told).toContain(words);
});

test("hospitals that are silent themselves are named with their numbers, and nothing is told as none", () => {
  const place = { ...appointment.place, odsCode: "Northfield Hospital", name: "Northfield Hospital" };
  const items = [{ ...appointment, source: "hospital" as const, place }];
  const more = { ownSilent: true, gathered: { items, answered: [], missing: [] } };
  const told = missing(more);
  expect(told).toContain("We could not check times with Northfield Hospital");
  expect(told).toMatch(/Call Northfield Hospital on 01632 960110/);
  expect(told).not.toContain("960111");
  expect(missing({ ownSilent: true })).toMatch(
    /with the hospital.*Southquay General Hospital on 01632 960111/,
  );
  expect(isWhole(list({ ownSilent: true }))).toBe(false);
  expect(missing({})).toBe("");
});

const receipt = (kind: "here" | "before" | "not-listed", source: "gp" | "vaccination" = "gp") =>
  drawn(
    <CancelledReceipt
      person={me}
      cancelled={{ kind, at: null, source, startsAt: null }}
      undo={null}
      call={null}
    />,
  );

test("a receipt says whether it was cancelled now, before, or is only not listed any more", () => {
  expect(receipt("here")).toContain("Appointment cancelled");
  expect(receipt("before")).toContain("This appointment is already cancelled");
  expect(receipt("not-listed", "vaccination")).toMatch(/not booked any more.*does not list it/);
  expect(receipt("not-listed", "vaccination")).not.toContain("knows");
});

test("after an undo whose help is not known, the surgery is to be told again, with its number", () => {
  const props = { detail, surgery, person: me, now: "2028-05-16T09:00:00Z", bookedAgain: true };
  const silent = drawn(<AppointmentView {...props} helpNotKnown />);
  expect(silent).toMatch(/booked again.*If you need an interpreter or other help, call\..*01632 960102/);
  expect(silent).not.toContain(appointments.cancelled.undoneText);
  expect(drawn(<AppointmentView {...props} helpNotKnown={false} />)).toContain(
    appointments.cancelled.undoneText,
  );
});
