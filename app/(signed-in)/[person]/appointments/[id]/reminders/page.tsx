import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { remindable } from "#app/(signed-in)/[person]/_parts/follow-reminders.ts";
import { ProblemOf } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import {
  AppointmentProblem,
  appointmentProblemTitle,
  readAppointment,
} from "#app/(signed-in)/[person]/appointments/_parts/one-appointment.tsx";
import { ChooseTimes } from "#components/reminders/choose-times.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { now } from "#lib/clock.ts";
import { chosenFor } from "#lib/domain/reminders/model.ts";
import { paths } from "#lib/paths.ts";
import { readOwnReminders } from "../_parts/reminders-part.tsx";
import { chooseForOneAction } from "./actions.ts";

interface RemindOfProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: RemindOfProps): Promise<Metadata> {
  const { person, id } = await params;
  const { read } = await readAppointment(await personIn(person), id);
  if (!read.ok) return appointmentProblemTitle(read.failure, searchParams);
  return { title: (await getTranslations("reminders"))("choose.title") };
}

/** When to be reminded of one appointment, each time with the exact words. */
export default async function RemindOfPage({ params, searchParams }: RemindOfProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("reminders");
  const { read } = await readAppointment(person, id);
  if (!read.ok)
    return <AppointmentProblem person={person} id={id} failure={read.failure} query={searchParams} />;
  const { appointment } = read.value;
  const reminders = await readOwnReminders(person, read.value);
  const here = paths.remindOf(person, id);
  if (!reminders.ok)
    return (
      <ProblemOf
        person={person}
        failure={reminders.failure}
        what={t("what")}
        here={here}
        query={searchParams}
      />
    );
  const { startsAt, expected } = remindable(appointment);
  return (
    <PageMain
      namespaces={["reminders"]}
      back={<BackLink href={paths.appointment(person, id)} text={t("back.appointment")} />}
    >
      <Heading level={1} size="l" text={t("choose.title")} />
      {(await inQuery(searchParams, "kept")) === "no" && (
        <Notice headingLevel={2} title={t("choose.failed")} />
      )}
      {!expected && <p>{t(appointment.keptPrivate === true ? "choose.private" : "choose.off")}</p>}
      {expected && startsAt === null && <p>{t("choose.noTime")}</p>}
      {expected && startsAt !== null && (
        <ChooseTimes
          action={chooseForOneAction.bind(null, person, id)}
          oneTimeKey={newDraftKey()}
          chosen={chosenFor(reminders.value.choice, id)}
          about={{ startsAt, now: now().toString() }}
        />
      )}
    </PageMain>
  );
}
