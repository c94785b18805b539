import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import appointments from "#content/words/en/hospital-appointments.json" with { type: "json" };
import type { HospitalAppointment } from "#lib/domain/hospital-appointments/model.ts";
import { me } from "#lib/paths.ts";
import { HospitalStanding, type Told } from "./hospital-detail.tsx";
import { ChangeSent, HospitalCancelled, NotKnown } from "./hospital-receipt.tsx";
import { LeaveForPortal } from "./leave-for-portal.tsx";
import { SilentForm } from "./silent-form.tsx";

const lung: HospitalAppointment = {
  ...{ id: "hlung", own: "lung", title: "Lung function test", status: "booked" },
  ...{ startsAt: "2028-05-29T08:30:00Z", hospital: { odsCode: "RZ901", name: "Northfield Hospital" } },
  ...{ asked: null, answerDue: null, website: null, office: null, clinician: null, preparation: [] },
  ways: { kind: "call", silent: false },
  ...{ confirmedAt: null, cancelledBy: null, movedFrom: null, older: null },
};
const asked: HospitalAppointment = { ...lung, asked: "change", answerDue: "2028-05-23" };
const call = <p>Call 01632 960118</p>;

const drawn = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="Europe/London"
      messages={{ "hospital-appointments": appointments }}
    >
      {node}
    </NextIntlClientProvider>,
  ).replaceAll("\u00a0", " ");

const standing = (appointment: HospitalAppointment, told: Told | null = null, today = "2028-05-16") =>
  drawn(
    <HospitalStanding
      {...{ appointment, told, today, call }}
      ownSilent={false}
      moved={null}
      referral={null}
      person={me}
    />,
  );

test("a hospital that is silent itself is named with its number, and its time is not told as checked", () => {
  const props = { told: null, today: "2028-05-16", call, moved: null, referral: null, person: me };
  const silent = drawn(<HospitalStanding appointment={lung} {...props} ownSilent />);
  expect(silent).toContain("We could not check this time");
  expect(silent).toMatch(/<bdi>Northfield Hospital<\/bdi> did not answer us.*01632 960118/);
  expect(standing(lung)).toBe("");
});

test("by when the hospital answers is said where it says so, and what is late is chased by telephone", () => {
  const due = standing(asked);
  expect(due).toContain("<bdi>Northfield Hospital</bdi> says that it will answer by Tuesday 23 May 2028.");
  expect(due).not.toContain("01632 960118");
  const late = standing(asked, null, "2028-05-24");
  expect(late).toContain("That is late, so you can chase it.");
  expect(late).toContain("01632 960118");
  expect(standing({ ...asked, answerDue: null }, null, "2028-05-24")).not.toContain("answer by");
});

test("a yes is the hospital's to say; where it fell silent nobody knows, and an address alone says nothing", () => {
  const confirmedAt = "2028-05-16T09:00:00Z";
  expect(standing({ ...lung, confirmedAt }, "confirmed")).toContain("knows that you will be there");
  expect(standing({ ...lung, ways: { kind: "call", silent: true } }, "confirmed")).toContain("do not know");
  expect(standing(lung, "confirmed")).toBe("");
  expect(standing(lung, "asked-before")).toContain("was not passed on");
});

test("every receipt has the number; of an answer only what the hospital says is promised", () => {
  const props = { person: me, call };
  const told = drawn(<ChangeSent appointment={asked} {...props} />);
  expect(told).toContain("It says that it will answer by Tuesday 23 May 2028.");
  const untold = drawn(<ChangeSent appointment={{ ...asked, answerDue: null }} {...props} />);
  expect(untold).toContain("It has not told us by when it will answer.");
  const others = [
    <HospitalCancelled key="c" appointment={lung} {...props} />,
    <NotKnown key="n" appointment={lung} {...props} />,
  ];
  for (const one of [told, untold, ...others.map(drawn)]) expect(one).toContain("01632 960118");
});

test("the way to a hospital's website is good once, and where it did not open there is the number", () => {
  const appointment = { ...lung, website: "https://portal.example/lung" };
  const leave = (told: "failed" | "used" | null) =>
    drawn(<LeaveForPortal {...{ appointment, told, call }} person={me} oneTimeKey="k1" />);
  expect(leave(null)).toContain('href="/me/appointments/hlung/leave/go?key=k1"');
  expect(leave(null)).toContain("<bdi>portal.example</bdi>");
  expect(leave(null)).toContain("Nobody tells us which one.");
  expect(leave(null)).not.toContain("01632 960118");
  expect(leave("failed")).toContain("01632 960118");
  expect(leave("used")).toContain("That link was used already.");
});

test.each([
  ["cancel", "Nothing was cancelled from this page."],
  ["change", "Nothing was sent from this page."],
] as const)(
  "to %s while the hospital is silent: it may be tried again, and nothing was done",
  (act, nothing) => {
    const appointment = { ...lung, ways: { kind: "website", silent: true } } as const;
    const silent = drawn(<SilentForm {...{ act, appointment, call }} person={me} tryAgain="/again?form=k" />);
    expect(silent).toContain("<bdi>Northfield Hospital</bdi> did not answer right now.");
    expect(silent).toContain(nothing);
    expect(silent).toMatch(/href="\/again\?form=k".*Try again.*01632 960118/s);
    expect(silent).toContain('href="/me/appointments/hlung/leave"');
  },
);

test("who cannot come, or was called off, is led to the referral itself where it is known", () => {
  const props = { told: null, today: "2028-05-16", call, person: me, ownSilent: false };
  const booked = { ...lung, ways: { kind: "referral" } } as const;
  const moved = { from: "2028-05-22T08:30:00Z", told: "by-hospital", at: "2028-05-15T08:30:00Z" } as const;
  const known = "/me/referrals/r1";
  const standsAt = (appointment: HospitalAppointment, referral: string | null) =>
    drawn(
      <HospitalStanding
        {...{ appointment, referral }}
        moved={appointment.status === "booked" ? moved : null}
        {...props}
      />,
    );
  expect(standsAt(booked, known)).toMatch(/href="\/me\/referrals\/r1".*I cannot make the new time/s);
  expect(standsAt(booked, null)).toContain('href="/me/referrals"');
  const off = { ...booked, status: "cancelled", cancelledBy: "hospital" } as const;
  expect(standsAt(off, known)).toMatch(/how to get a new time.*href="\/me\/referrals\/r1"/s);
  expect(standsAt(off, known)).not.toContain("Call the hospital to ask");
  expect(standsAt(off, null)).toContain("Call the hospital to ask");
});
