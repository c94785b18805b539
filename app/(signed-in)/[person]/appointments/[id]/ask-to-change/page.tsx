import type { Metadata } from "next";
import { HowContacted } from "#app/(signed-in)/[person]/_parts/how-contacted.tsx";
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
import { AskToChange } from "#components/hospital-appointments/ask-to-change.tsx";
import { ChangeSent, NotKnown } from "#components/hospital-appointments/hospital-receipt.tsx";
import { changeFormName } from "#lib/domain/hospital-appointments/form.ts";
import { CallHospital } from "#app/(signed-in)/[person]/appointments/[id]/_parts/call-hospital.tsx";
import { paths } from "#lib/paths.ts";
import { askToChangeAction } from "./actions.ts";

interface AskToChangeProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function placeOf({ params, searchParams }: AskToChangeProps): Promise<HospitalPlace> {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  return { person, id, query: searchParams, here: paths.askToChangeAppointment(person, id) };
}

export const generateMetadata = async (props: AskToChangeProps): Promise<Metadata> =>
  formPageTitle(await placeOf(props), "change", changeFormName);

/** Asking the hospital for another time, and that it was asked. */
export default async function AskToChangePage(props: AskToChangeProps) {
  const place = await placeOf(props);
  const { person, id } = place;
  const page = await readFormPage(place, "change", changeFormName);
  if (!page.ok) return <HospitalProblem {...place} failure={page.failure} />;
  const { appointment, kept, shown, version, errors } = page.value;
  const receipt = { appointment, person, call: <CallHospital {...page.value} /> };
  return (
    <HospitalPage person={person} id={id} after={shown === "sent"}>
      {shown === "sent" && <ChangeSent {...receipt} />}
      {shown === "unknown" && <NotKnown {...receipt} />}
      {shown === "silent" && <Silent act="change" place={place} detail={page.value} />}
      {shown === "closed" && <Closed act="change" detail={page.value} />}
      {shown === "form" && (
        <>
          <Lost kept={kept} />
          <AskToChange
            {...{ appointment, version, person, errors }}
            action={askToChangeAction.bind(null, person, id)}
            oneTimeKey={kept.key}
            values={kept.values}
            call={receipt.call}
          />
          <HowContacted person={person} who="told" />
        </>
      )}
    </HospitalPage>
  );
}
