import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { readHospitalAppointment } from "#app/(signed-in)/[person]/appointments/[id]/_parts/hospital-part.tsx";
import { readOwnReminders } from "#app/(signed-in)/[person]/appointments/[id]/_parts/reminders-part.tsx";
import { readAppointment } from "#app/(signed-in)/[person]/appointments/_parts/one-appointment.tsx";
import { mayMove, remindable } from "#app/(signed-in)/[person]/_parts/follow-reminders.ts";
import { placeLineIn, appointmentNameIn } from "#components/appointments/appointment-words.ts";
import { answerProblems, ReminderView } from "#components/reminders/reminder-view.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { sourceOfAppointmentId } from "#lib/appointment-id.ts";
import { now } from "#lib/clock.ts";
import type { Appointment } from "#lib/domain/appointments/model.ts";
import { isOpen } from "#lib/domain/hospital-appointments/model.ts";
import { daysUntil, type Reminder } from "#lib/domain/reminders/model.ts";
import { getReminder } from "#lib/domain/reminders/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok } from "#lib/result.ts";
import { sayComingAction } from "./actions.ts";

interface ReminderProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

const isAhead = ({ startsAt }: Reminder): boolean => Date.parse(startsAt) > Date.parse(now().toString());

/** Whether a reminder still says what is so. What nobody could read again stands as it was. */
function standsNow(reminder: Reminder, appointment: Appointment | "gone" | null): boolean {
  if (!isAhead(reminder) || appointment === "gone" || reminder.answer === "over") return false;
  if (appointment === null) return true;
  const { expected, startsAt } = remindable(appointment);
  return expected && startsAt !== null && Date.parse(startsAt) === Date.parse(reminder.startsAt);
}

/** The reminder, and its appointment read again: null where its source did not answer. Read once for title and page. */
const readReminder = cache(async (person: PersonHandle, id: string) => {
  const asker = await requireAsker();
  const before = await getReminder(asker, person, id);
  if (!before.ok) return before;
  const { read } = await readAppointment(person, before.value.appointment);
  if (!read.ok) {
    const gone = read.failure.kind === "not-found" ? "gone" : null;
    return ok({ reminder: before.value, appointment: null, stands: standsNow(before.value, gone) });
  }
  const { appointment } = read.value;
  await readOwnReminders(person, read.value);
  const after = await getReminder(asker, person, id);
  if (!after.ok) return after;
  const known = mayMove(appointment, read.value) ? appointment : null;
  return ok({ reminder: after.value, appointment, stands: standsNow(after.value, known) });
});

/** Whether the hospital of an appointment takes "I'll be there" from us. */
async function hospitalOf(person: PersonHandle, appointment: Appointment | null) {
  if (appointment?.source !== "hospital") return { kind: "no" } as const;
  const read = await readHospitalAppointment(person, appointment.id);
  if (!read.ok) return { kind: "no" } as const;
  const { appointment: known } = read.value;
  if (known.confirmedAt !== null) return { kind: "has" } as const;
  if (known.ways.kind !== "here" || !isOpen(known, "confirm")) return { kind: "no" } as const;
  return { kind: "takes", version: known.ways.version } as const;
}

async function toldOf(appointment: Appointment | null) {
  if (appointment === null) return null;
  return {
    name: appointmentNameIn(await getTranslations("appointments.name"))(appointment),
    place: placeLineIn(await getTranslations("appointments.seen"))(appointment),
  };
}

export async function generateMetadata({ params, searchParams }: ReminderProps): Promise<Metadata> {
  const t = await getTranslations("reminders");
  const { person, id } = await params;
  const read = await readReminder(await personIn(person), id);
  if (!read.ok) return recordProblemTitle(read.failure, t("whatOne"), searchParams);
  const { reminder, stands } = read.value;
  if (!stands) return { title: t("one.over") };
  return { title: t("says", { days: daysUntil(reminder.startsAt, now().toString()) }) };
}

/** One reminder that came, with its appointment as it stands now. */
export default async function ReminderPage({ params, searchParams }: ReminderProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("reminders");
  const read = await readReminder(person, id);
  const here = paths.reminder(person, id);
  if (!read.ok)
    return (
      <ProblemOf
        person={person}
        failure={read.failure}
        what={t("whatOne")}
        here={here}
        query={searchParams}
      />
    );
  const { reminder, appointment, stands } = read.value;
  const asked = await inQuery(searchParams, "answer");
  return (
    <PageMain
      namespaces={["reminders", "appointments"]}
      back={<BackLink href={paths.reminders(person)} text={t("back.reminders")} />}
    >
      <ReminderView
        person={person}
        reminder={reminder}
        told={await toldOf(appointment)}
        now={now().toString()}
        stands={stands}
        source={sourceOfAppointmentId(reminder.appointment)}
        hospital={await hospitalOf(person, appointment)}
        answer={sayComingAction.bind(null, person, id)}
        oneTimeKey={newDraftKey()}
        problem={answerProblems.find((one) => one === asked) ?? null}
      />
    </PageMain>
  );
}
