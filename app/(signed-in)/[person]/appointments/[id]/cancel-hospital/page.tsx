import type { Metadata } from "next";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import {
  Closed,
  formPageTitle,
  HospitalPage,
  HospitalProblem,
  Lost,
  readFormPage,
  Silent,
  type HospitalPlace,
} from "#app/(signed-in)/[person]/appointments/[id]/_parts/hospital-pages.tsx";
import { CancelHospital } from "#components/hospital-appointments/cancel-hospital.tsx";
import { HospitalCancelled, NotKnown } from "#components/hospital-appointments/hospital-receipt.tsx";
import { cancelFormName } from "#lib/domain/hospital-appointments/form.ts";
import { CallHospital } from "#app/(signed-in)/[person]/appointments/[id]/_parts/call-hospital.tsx";
import { paths } from "#lib/paths.ts";
import { cancelHospitalAction } from "./actions.ts";

interface CancelHospitalProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function placeOf({ params, searchParams }: CancelHospitalProps): Promise<HospitalPlace> {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  return { person, id, query: searchParams, here: paths.cancelHospitalAppointment(person, id) };
}

export const generateMetadata = async (props: CancelHospitalProps): Promise<Metadata> =>
  formPageTitle(await placeOf(props), "cancel", cancelFormName);

/** Cancelling at the hospital, and that it is cancelled. */
export default async function CancelHospitalPage(props: CancelHospitalProps) {
  const place = await placeOf(props);
  const { person, id } = place;
  const page = await readFormPage(place, "cancel", cancelFormName);
  if (!page.ok) return <HospitalProblem {...place} failure={page.failure} />;
  const { appointment, kept, shown, version, errors } = page.value;
  const receipt = { appointment, person, call: <CallHospital {...page.value} /> };
  return (
    <HospitalPage person={person} id={id} after={shown === "sent"}>
      {shown === "sent" && <HospitalCancelled {...receipt} />}
      {shown === "unknown" && <NotKnown {...receipt} />}
      {shown === "silent" && <Silent act="cancel" place={place} detail={page.value} />}
      {shown === "closed" && <Closed act="cancel" detail={page.value} />}
      {shown === "form" && (
        <>
          <Lost kept={kept} />
          <CancelHospital
            {...{ appointment, version, person, errors }}
            action={cancelHospitalAction.bind(null, person, id)}
            oneTimeKey={kept.key}
            values={kept.values}
            call={receipt.call}
          />
        </>
      )}
    </HospitalPage>
  );
}
