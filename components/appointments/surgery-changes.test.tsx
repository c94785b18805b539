import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import appointments from "#content/words/en/appointments.json" with { type: "json" };
import home from "#content/words/en/home.json" with { type: "json" };
import { CardGroup } from "#components/ui/card-group.tsx";
import type { Appointment, AppointmentDetail } from "#lib/domain/appointments/model.ts";
import { unknownPlace } from "#lib/opening-hours.ts";
import { me, paths } from "#lib/paths.ts";
import type { SurgeryRules } from "#lib/taking-part.ts";
import { useAppointmentEntries } from "./appointment-entries.ts";
import { AppointmentView } from "./appointment-view.tsx";
import { EntryList } from "./entry-list.tsx";
import { useSurgeryNewsToDo } from "./home-cards.tsx";

const markup = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ appointments, home }}>
      {node}
    </NextIntlClientProvider>,
  );
const drawn = (node: ReactNode): string =>
  markup(node)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

const standing: Appointment = {
  ...{ id: "g1", source: "gp", own: "1", version: "1", title: "Blood test", vaccine: null, status: "booked" },
  ...{ startsAt: "2028-05-24T09:40:00+01:00", endsAt: null, olderTime: null, seen: "in-person", stay: null },
  ...{ clinician: null, preparation: [], said: null, bookAgain: null, site: null },
  place: { name: "Mill Lane Surgery", odsCode: null, part: null, address: [], telephone: null },
};
const from = "2028-05-22T08:30:00Z";
const moved: Appointment = {
  ...standing,
  change: { movedFrom: from, cancelledBy: null, unread: true },
};
const calledOff: Appointment = {
  ...standing,
  ...{ id: "g2", status: "cancelled", cancelReason: "The clinician is away." },
  change: { movedFrom: null, cancelledBy: "surgery", unread: true },
};
const earlier: Appointment = { ...standing, id: "g3", title: "Asthma", startsAt: "2028-05-17T09:00:00Z" };

const List = ({ of }: { of: readonly Appointment[] }) => (
  <EntryList heading="Upcoming" entries={useAppointmentEntries(of, me)} />
);
const ToDo = ({ of }: { of: readonly Appointment[] }) => (
  <CardGroup heading="To do" cards={useSurgeryNewsToDo(of, me)} />
);

const rules: SurgeryRules = { booking: true, cancelling: true, cancelUntilMinutes: null };
const view = (appointment: Appointment, booking: boolean | null = true) => {
  const detail: AppointmentDetail = {
    ...{ appointment, rules: { ...rules, booking }, letters: [], ownSilent: false },
    place: { ...unknownPlace, telephone: "01632 960102" },
  };
  const surgery = { name: "Mill Lane Surgery", telephone: "01632 960102" };
  const props = { detail, surgery, person: me, now: "2028-05-16T09:00:00Z" };
  return <AppointmentView {...props} bookedAgain={false} helpNotKnown={false} />;
};

test("what the surgery moved stands first, with the old time and the new one, in the list and at home", () => {
  const list = drawn(<List of={[earlier, moved]} />);
  expect(list).toMatch(
    /Moved by the surgery.*Wednesday 24 May 2028 at 9:40am.*It was Monday 22 May 2028 at 9:30am.*Asthma/,
  );
  expect(drawn(<ToDo of={[earlier, moved]} />)).toMatch(
    /Action needed.*The surgery has moved.*Wednesday 24 May 2028 at 9:40am.*It was Monday 22 May 2028 at 9:30am/,
  );
  expect(drawn(view(moved))).toContain("It was Monday 22 May 2028 at 9:30am before.");
});

test("what was opened needs no action any more, and an appointment that nobody saw before did not move", () => {
  const read = { ...moved, change: { movedFrom: from, cancelledBy: null, unread: false } };
  expect(drawn(<List of={[read]} />)).not.toContain("Moved by the surgery");
  expect(drawn(<List of={[read]} />)).toContain("It was Monday 22 May 2028 at 9:30am");
  expect(drawn(<ToDo of={[read, standing]} />)).not.toContain("Blood test");
  expect(drawn(view(standing))).not.toContain("moved");
});

test("what the surgery cancelled stands first, with who cancelled it, why, and the way to another one", () => {
  expect(drawn(<List of={[earlier, calledOff]} />)).toMatch(/Cancelled.*Blood test.*Asthma/);
  const page = drawn(view(calledOff));
  expect(page).toContain("The surgery cancelled it");
  expect(page).toContain("The clinician is away.");
  expect(page).not.toContain("nothing to change");
  expect(page).toMatch(/Mill Lane Surgery on 01632 960102/);
  expect(markup(view(calledOff))).toContain(paths.bookAppointment(me));
  const closed = markup(view(calledOff, false));
  expect(closed).not.toContain(paths.bookAppointment(me));
  expect(closed).toContain("Mill Lane Surgery does not take bookings online");
});

test("who cancelled it themselves is told so, without a reason, and who is not known is not named", () => {
  const change = { movedFrom: null, unread: false };
  const own = drawn(view({ ...calledOff, change: { ...change, cancelledBy: "person" } }));
  expect(own).toContain("It was cancelled here.");
  expect(own).not.toContain("clinician is away");
  const unknown = drawn(view({ ...calledOff, change: { ...change, cancelledBy: null } }));
  expect(unknown).not.toMatch(/cancelled it/);
});
