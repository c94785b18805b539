import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { fieldErrors } from "#components/ui/patterns/field-errors.ts";
import referrals from "#content/words/en/referrals.json" with { type: "json" };
import type { Referral, Service } from "#lib/domain/referrals/model.ts";
import { me } from "#lib/paths.ts";
import { NoTimes } from "./book-journey.tsx";
import { CancelBooking } from "./cancel-booking.tsx";
import { CompareServices } from "./compare-services.tsx";
import { useReferralsToDo } from "./home-cards.tsx";
import { ReferralDone } from "./referral-done.tsx";
import { ReferralDetail } from "./referral-detail.tsx";
import { ReferralsMissing } from "./referral-list.tsx";
import { ReferralNote } from "./referral-note.tsx";

const booked: Referral = {
  ...{ id: "r", reference: "1", state: "BOOKED", priority: null, specialty: "Diabetes", at: null },
  ...{ start: "2028-05-17T09:20:00+01:00", due: null },
  choices: {
    ...{ own: "o", version: "v", from: null, why: null, answer: null, with: null, services: [], allowed: [] },
    ...{ booking: { start: null, medium: null }, handOver: null },
  },
};
const call = <p>Call 01632 960110</p>;
const line = /0345 608 8888.*Monday to Friday, 8am to 8pm/s;

const drawn = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ referrals }}>
      {node}
    </NextIntlClientProvider>,
  ).replaceAll("\u00a0", " ");

const detail = (referral: Referral, whom: ReactNode) =>
  drawn(<ReferralDetail referral={referral} person={me} today="2028-05-24" call={whom} />);
const cancel = (whom: ReactNode) =>
  drawn(
    <CancelBooking
      {...{ referral: booked, person: me, oneTimeKey: "k", call: whom }}
      action={async () => Promise.resolve()}
      errors={fieldErrors({}, [], "Error")}
    />,
  );

test("too late to change or cancel here: the hospital's number, else the national line with its hours", () => {
  expect(detail(booked, call)).toContain("01632 960110");
  expect(detail(booked, null)).toMatch(line);
  expect(cancel(call)).toContain("01632 960110");
  expect(cancel(null)).toMatch(line);
  expect(drawn(<NoTimes call={call} />)).toContain("01632 960110");
});

test("what is late says to call, in plain words: the hospital's number, else the national line with its hours", () => {
  const late: Referral = { ...booked, state: "ARBL", start: null, due: "2028-05-23" };
  expect(detail(late, call)).toMatch(/Late: call them.*01632 960110/s);
  expect(detail(late, call)).not.toMatch(/chase/i);
  expect(detail(late, null)).toMatch(line);
});

test("what is refused or not known leads to the line; what changed, and what nobody knows, does not", () => {
  expect(drawn(<ReferralNote code="unknown" />)).toMatch(line);
  expect(drawn(<ReferralNote code="unknown" />)).toContain("it may still be done");
  expect(drawn(<ReferralNote code="refused" />)).toMatch(line);
  expect(drawn(<ReferralNote code="changed" />)).not.toMatch(line);
  expect(drawn(<ReferralNote code="anything" />)).toBe("");
});

test("where no day was given none is promised, and it is said whom to call", () => {
  const asked: Referral = { ...booked, state: "DEFER_TO_PROVIDER", start: null };
  const told = drawn(<ReferralDone referral={asked} person={me} what="asked" />);
  expect(told).toContain("has not said by which day");
  expect(told).toContain("call it or the NHS booking line");
  expect(detail(asked, call)).toContain("No day is given for your appointment yet.");
  const { choose, book, states } = referrals;
  for (const words of [
    choose.stayText,
    book.check.stayText,
    book.check.whenDeferred,
    states.DEFER_TO_PROVIDER.todo,
  ])
    expect(words).toMatch(/hear nothing, call/);
  for (const words of [choose.stayText, book.check.stayText]) expect(words).not.toContain("keep your place");
});

test("where referrals did not come the national line is named with its hours", () => {
  expect(drawn(<ReferralsMissing person={me} />)).toMatch(line);
});

const only: Service = {
  ...{ id: "s", name: "Westmoor Hospital: Rheumatology", hospital: null, odsCode: null, address: [] },
  ...{ telephone: "01632 960130", miles: null, wait: null, rating: null, direct: false },
};
const again: Referral = {
  ...{ ...booked, state: "CARL", start: null },
  choices: booked.choices && {
    ...{ ...booked.choices, with: "s", services: [only] },
    allowed: [{ act: "book", until: null, consequences: [] }],
  },
};

test("where there is nothing else to choose it is said, with whom to call, and no way leads there", () => {
  const page = detail(again, call);
  expect(page).toContain("There is no other time or hospital to choose here.");
  expect(page).toContain("01632 960110");
  expect(page).not.toMatch(/Book another time|Choose another time/);
  expect(detail(again, null)).toMatch(line);
  const compared = drawn(<CompareServices referral={again} person={me} sorting="wait" />);
  expect(compared).toMatch(/You cannot choose another place.*0345 608 8888/s);
  expect(compared).not.toContain("<table");
});

test("home has the same to do as the list of referrals", () => {
  function Home() {
    const cards = useReferralsToDo([again, booked], me, "2028-05-16");
    return cards.map(({ key, title, href }) => (
      <a key={key} href={href}>
        {title}
      </a>
    ));
  }
  expect(drawn(<Home />)).toBe('<a href="/me/referrals/r">Referral: Diabetes</a>');
});

test("the receipt of a booking has what is known of it: number, map, file for the calendar", () => {
  const told = drawn(
    <ReferralDone referral={booked} person={me} what="booked">
      {call}
    </ReferralDone>,
  );
  expect(told).toMatch(/Appointment booked.*01632 960110.*See your referral/s);
});

test("the telephone among a referral's facts has its hours", () => {
  const withHours = <p>Call 01632 960130. Lines are open Monday to Friday</p>;
  const waits: Referral = { ...again, state: "AWAITING_TRIAGE" };
  expect(detail(waits, withHours)).toMatch(/Phone.*01632 960130\. Lines are open Monday to Friday/s);
  expect(detail(waits, null)).toContain("01632 960130");
});
