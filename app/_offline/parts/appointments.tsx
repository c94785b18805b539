import { useTranslations } from "next-intl";
import { AppointmentView } from "#components/appointments/appointment-view.tsx";
import { HospitalsNotHere } from "#components/appointments/hospitals-not-here.tsx";
import { isWhole, LeftOut, MissingSources } from "#components/appointments/missing-sources.tsx";
import { AskedHelp } from "#components/booking/asked-help.tsx";
import { BeforeHospital, HospitalStanding } from "#components/hospital-appointments/hospital-detail.tsx";
import { HospitalWays } from "#components/hospital-appointments/hospital-ways.tsx";
import { AppointmentForms } from "#components/questionnaires/appointment-forms.tsx";
import { ReferralsMissing } from "#components/referrals/referral-list.tsx";
import { WaitingListsMissing } from "#components/waiting-lists/waiting-list.tsx";
import { Heading } from "#components/ui/heading.tsx";
import appointments from "#content/words/en/appointments.json" with { type: "json" };
import booking from "#content/words/en/booking.json" with { type: "json" };
import failures from "#content/words/en/failures.json" with { type: "json" };
import hospitalAppointments from "#content/words/en/hospital-appointments.json" with { type: "json" };
import questionnaires from "#content/words/en/questionnaires.json" with { type: "json" };
import referrals from "#content/words/en/referrals.json" with { type: "json" };
import waitingLists from "#content/words/en/waiting-lists.json" with { type: "json" };
import { me, paths } from "#lib/paths.ts";
import { CallHospital } from "#app/(signed-in)/[person]/appointments/[id]/_parts/call-hospital.tsx";
import { HubEntries } from "#app/(signed-in)/[person]/appointments/_parts/hub-entries.tsx";
import type { KeptAppointment, KeptAppointments } from "../kept.ts";
import { dayOf, itemAt, type Drawing, type KeptPart } from "../part.ts";

function List({ value, surgery, at }: { value: KeptAppointments } & Drawing) {
  const t = useTranslations("appointments");
  const { list, hospitals, news, referrals: referred, waitingPlaces, questionnaires: forms } = value;
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <MissingSources list={list} surgery={surgery} hospitals={hospitals} tryAgain={paths.appointments(me)} />
      {referred === null && <ReferralsMissing person={me} />}
      {waitingPlaces === null && <WaitingListsMissing person={me} />}
      <HubEntries
        person={me}
        appointments={list.gathered.items}
        hospitalNews={news}
        referrals={referred ?? []}
        waitingPlaces={waitingPlaces ?? []}
        questionnaires={forms}
        today={dayOf(at)}
        whole={isWhole(list) && referred !== null && waitingPlaces !== null}
      />
      <LeftOut list={list} surgery={surgery} hospitals={hospitals} />
      <HospitalsNotHere hospitals={hospitals} />
      <p>{t("time.uk")}</p>
    </>
  );
}

/** What its hospital says of it, with whom to call: nothing can be asked of it without the internet. */
function partsOf(hospital: NonNullable<KeptAppointment["hospital"]>, at: string) {
  const { appointment, moved, ownSilent } = hospital;
  const shared = { appointment, person: me, referral: null, call: <CallHospital {...hospital} /> };
  return {
    standing: (
      <HospitalStanding {...shared} {...{ moved, ownSilent }} told={null} today={dayOf(at)} canAct={false} />
    ),
    before: <BeforeHospital appointment={appointment} />,
    ways: <HospitalWays {...shared} />,
  };
}

function Page({ kept, value, surgery, at }: { kept: KeptAppointment; value: KeptAppointments } & Drawing) {
  const { detail, help, hospital } = kept;
  const forms = value.questionnaires.filter(({ appointment }) => appointment?.id === detail.appointment.id);
  const parts = hospital === null ? null : partsOf(hospital, at);
  return (
    <AppointmentView
      detail={detail}
      person={me}
      surgery={surgery}
      now={at}
      canAct={false}
      standing={parts?.standing}
      ways={parts?.ways}
    >
      {parts?.before}
      <AskedHelp help={help} />
      <AppointmentForms forms={forms} person={me} />
    </AppointmentView>
  );
}

/** What is coming without the internet, each appointment with its page. */
export const appointmentsPart: KeptPart<"appointments"> = {
  words: {
    failures,
    appointments,
    booking,
    "hospital-appointments": hospitalAppointments,
    questionnaires,
    referrals,
    "waiting-lists": waitingLists,
  },
  draw: (value, drawing) => {
    const item = itemAt(drawing.path, paths.appointments(me));
    if (item === "") return <List value={value} {...drawing} />;
    const kept = value.details.find(({ detail }) => detail.appointment.id === item);
    return kept === undefined ? null : <Page kept={kept} value={value} {...drawing} />;
  },
};
