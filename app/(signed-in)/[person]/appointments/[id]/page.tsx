import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { rememberOpened } from "#app/(signed-in)/[person]/_parts/remember-surgery-times.ts";
import { AppointmentView } from "#components/appointments/appointment-view.tsx";
import { appointmentNameIn } from "#components/appointments/appointment-words.ts";
import { KeepPrivate } from "#components/safety/keep-private.tsx";
import { StartMessage } from "#components/sent-messages/start-message.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { keepPrivateAction } from "#app/(signed-in)/[person]/safety/actions.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { tookBack } from "#lib/domain/appointments/queries.ts";
import { me, paths } from "#lib/paths.ts";
import {
  AppointmentProblem,
  appointmentProblemTitle,
  readAppointment,
} from "#app/(signed-in)/[person]/appointments/_parts/one-appointment.tsx";
import { confirmHospitalAction } from "./actions.ts";
import { hospitalPart } from "./_parts/hospital-part.tsx";
import { helpPart } from "./_parts/help-part.tsx";
import { questionnairePart } from "./_parts/questionnaire-part.tsx";
import { videoPart } from "./_parts/video-part.tsx";
import { remindersPart } from "./_parts/reminders-part.tsx";
import { textLinkPart } from "./_parts/text-link-part.tsx";

interface AppointmentProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: AppointmentProps): Promise<Metadata> {
  const { person, id } = await params;
  const { read } = await readAppointment(await personIn(person), id);
  if (!read.ok) return appointmentProblemTitle(read.failure, searchParams);
  return { title: appointmentNameIn(await getTranslations("appointments.name"))(read.value.appointment) };
}

/** Whether those who help see it: for its person alone. */
const OwnChoice = ({ id, isPrivate }: { id: string; isPrivate: boolean }) => (
  <KeepPrivate
    what="appointment"
    isPrivate={isPrivate}
    action={keepPrivateAction.bind(null, "appointment", id, !isPrivate)}
  />
);

/** One appointment: when, how, with whom and where, and what can be done with it. */
export default async function AppointmentPage({ params, searchParams }: AppointmentProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("appointments");
  const { read, surgery } = await readAppointment(person, id);
  if (!read.ok)
    return <AppointmentProblem person={person} id={id} failure={read.failure} query={searchParams} />;
  // The address alone claims nothing: our own receipt says what was taken back.
  const cancelledId = await inQuery(searchParams, "after");
  const bookedAgain = cancelledId !== null && (await tookBack(await requireAsker(), person, cancelledId, id));
  // Advice, and no claim: it stands also where our store, which did not tell the help, does not tell this either.
  const helpNotKnown = cancelledId !== null && (await inQuery(searchParams, "help")) === "not-known";
  // What other features know of this appointment stands between the facts and the ways to change it. Each is an
  // element of `_parts/<noun>-part.tsx`, which gets what was read for it here, before anything is drawn.
  const confirm = confirmHospitalAction.bind(null, person, id);
  const { appointment } = read.value;
  const ofHospital = appointment.source === "hospital";
  const [hospital, help, questions, video, reminders] = await Promise.all([
    ofHospital ? hospitalPart(person, id, { query: searchParams, confirm }) : null,
    helpNotKnown ? null : helpPart(person, appointment),
    questionnairePart(person, appointment),
    videoPart(person, appointment),
    remindersPart(person, read.value),
    rememberOpened(await requireAsker(), person, appointment),
  ]);
  const parts: readonly ReactNode[] = [
    hospital?.before,
    help,
    questions,
    video,
    reminders,
    textLinkPart(person, read.value),
    <StartMessage key="message" person={person} kind="appointment" id={id} />,
  ];
  const notKept = await inQuery(searchParams, "private");
  return (
    <PageMain
      namespaces={["appointments"]}
      back={<BackLink href={paths.appointments(person)} text={t("back.list")} />}
    >
      {notKept !== null && (
        <Notice headingLevel={2} title={t(notKept === "full" ? "privateFull" : "privateFailed")} />
      )}
      <AppointmentView
        detail={read.value}
        person={person}
        surgery={surgery}
        now={now().toString()}
        bookedAgain={bookedAgain}
        helpNotKnown={helpNotKnown}
        standing={hospital?.standing}
        ways={hospital?.ways}
      >
        {parts}
      </AppointmentView>
      {person === me && <OwnChoice id={id} isPrivate={appointment.keptPrivate === true} />}
    </PageMain>
  );
}
