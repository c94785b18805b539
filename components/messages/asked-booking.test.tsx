import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import messages from "#content/words/en/messages.json" with { type: "json" };
import type { BookingAsked, OpenedMessage } from "#lib/domain/messages/model.ts";
import { me } from "#lib/paths.ts";
import { AskedBooking } from "./asked-booking.tsx";

const asked: BookingAsked = {
  ...{ kind: "same-day", how: "video", until: "2028-05-16T17:00:00+01:00", wholeDay: false },
  ...{ state: "open", booked: null },
};

function draw(
  booking: Partial<BookingAsked> | null,
  remindedBy: OpenedMessage["remindedBy"] = "text",
): string {
  const message: OpenedMessage = {
    ...{
      id: "m1",
      sender: { id: "a", name: "Elm Tree Surgery", code: "A20001" },
      at: "2028-05-16T09:00:00Z",
    },
    ...{ isRead: true, isFlagged: false, isRemoved: false, asksAnswer: false, letter: false, preview: "" },
    ...{ text: "", origin: "https://front.example", letters: [], choices: null, answered: null, thread: [] },
    ...{ booking: booking && { ...asked, ...booking }, remindedBy },
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ messages }}>
      <AskedBooking message={message} person={me} call={<p>Call Elm Tree Surgery</p>} />
    </NextIntlClientProvider>,
  ).replaceAll("\u00a0", " ");
}

test("until the deadline there is a button, the deadline, what happens else, and another way", () => {
  const html = draw({});
  expect(html).toMatch(/href="\/me\/book\?message=m1"[^>]*>\s*Book this appointment/);
  expect(html).toMatch(/Book by [^<]*16 May 2028[^<]*5pm|Book by 5pm[^<]*16 May 2028/);
  expect(html).toContain("we will send you a text to remind you");
  expect(html).toContain("Call Elm Tree Surgery");
});

test("a whole day is a deadline without an hour", () => {
  const html = draw({ until: "2028-05-16T23:59:59+01:00", wholeDay: true });
  expect(html).toMatch(/Book by Tuesday 16 May 2028</);
});

test("who is not reminded is told so", () => {
  expect(draw({}, null)).toContain("we will not remind you");
});

test("once booked it says for when, and leads to the appointment", () => {
  const html = draw({ state: "booked", booked: { id: "gp-1", start: "2028-05-16T14:30:00+01:00" } });
  expect(html).toMatch(/Booked for [^<]*2:30pm/);
  expect(html).toContain('href="/me/appointments/gp-1"');
  expect(html).not.toContain("Book this appointment");
});

test("after the deadline it says so, what happens, and where other times are", () => {
  const html = draw({ state: "over" });
  expect(html).toContain("The time to book has passed");
  expect(html).toContain("We send a text to remind you");
  expect(html).toContain('href="/me/book?kind=same-day&amp;how=video"');
});

test("a message that asks for nothing shows nothing", () => {
  expect(draw(null)).toBe("");
});
