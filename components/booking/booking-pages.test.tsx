import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import booking from "#content/words/en/booking.json" with { type: "json" };
import type { HeldAppointment } from "#lib/domain/booking/model.ts";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { me } from "#lib/paths.ts";
import { receiptTitle } from "./booked-appointment.tsx";
import { ClosedBooking } from "./closed-booking.tsx";
import { HelpQuestion } from "./help-question.tsx";
import type { BookingProps } from "./journey.tsx";
import { KindQuestion } from "./kind-question.tsx";
import { NoTimes, type NoTimesProps } from "./no-times.tsx";
import { UnknownBooking } from "./unknown-booking.tsx";

const text = (node: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ booking }}>
      {node}
    </NextIntlClientProvider>,
  )
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("\u00a0", " ");

const surgery = { name: "Mill Lane Surgery", telephone: "01632 960102" };
const call = <p>Lines are open Monday to Friday</p>;
const none: FieldErrors = { summary: [], beside: () => undefined, codeOf: () => undefined };
const journey: BookingProps = {
  ...{ step: "kind", then: undefined, oneTimeKey: "k", values: { kind: "gp", how: "in-person" } },
  ...{ errors: none, answer: "/x", person: me, surgery, call, to: (step) => `/me/book?step=${step}` },
};
const noTimes: NoTimesProps = {
  ...{ ...journey, backHref: null, from: "2028-05-16", until: "2028-05-29", incomplete: false },
  ...{ showAllHref: null, laterHref: "/later", otherWay: true, nurse: null },
};

test("'no free times' is said only where the diary was read whole", () => {
  expect(text(<NoTimes {...noTimes} />)).toContain("There are no free times");
  const words = text(<NoTimes {...noTimes} incomplete />);
  expect(words).toContain("We could not find a free time");
  expect(words).toContain("There may be some that we cannot show");
  expect(words).not.toContain("only calls");
  const kinds = [{ kind: "nurse", named: null, next: null }] as const;
  const shown = (incomplete: boolean) =>
    text(<KindQuestion {...journey} kinds={kinds} looked={{ until: "2028-06-12", incomplete }} />);
  expect(shown(false)).toContain("No free times to book here up to Monday 12 June");
  expect(shown(true)).not.toContain("No free times");
});

test("where nothing can be booked here, and where nobody knows, stands when to call", () => {
  expect(text(<ClosedBooking because="not-offered" surgery={surgery} call={call} />)).toContain(
    "Lines are open",
  );
  const unknown = { ...{ person: me, surgery, call, oneTimeKey: "k" }, look: "/x" };
  const words = text(<UnknownBooking {...unknown} start="2028-05-16T15:10:00+01:00" />);
  expect(words).toContain("Lines are open");
  expect(words).toContain("Do not book again yet");
  expect(words).toContain("You asked for Tuesday 16 May at 3:10pm");
  expect(text(<UnknownBooking {...unknown} start="" />)).not.toContain("You asked for");
});

test("a change says whether the help that was asked for before is known", () => {
  const values = (helpKnown: string) => ({ ...journey.values, instead: "g1", helpKnown });
  expect(text(<HelpQuestion {...journey} />)).toContain("Leave it empty if you need nothing");
  expect(text(<HelpQuestion {...journey} values={values("yes")} />)).toContain("This is what you asked for");
  expect(text(<HelpQuestion {...journey} values={values("no")} />)).toContain(
    "We cannot see what you asked for",
  );
});

test("a receipt says 'changed' only where the old appointment is cancelled", () => {
  const held = { status: "booked" } as HeldAppointment;
  const start = "2028-05-16T15:10:00+01:00";
  expect(receiptTitle(held, undefined)).toBe("booked.title");
  expect(receiptTitle(held, { kind: "cancelled", start })).toBe("booked.titleChanged");
  expect(receiptTitle(held, { kind: "kept", id: "g1", start })).toBe("booked.title");
  expect(receiptTitle(held, { kind: "unknown" })).toBe("booked.title");
  expect(receiptTitle({ ...held, status: "cancelled" }, undefined)).toBe("booked.over");
});
