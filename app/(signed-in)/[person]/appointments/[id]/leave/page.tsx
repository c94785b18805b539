import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import {
  HospitalPage,
  HospitalProblem,
} from "#app/(signed-in)/[person]/appointments/[id]/_parts/hospital-pages.tsx";
import { readHospitalAppointment } from "#app/(signed-in)/[person]/appointments/[id]/_parts/hospital-part.tsx";
import { CallHospital } from "#app/(signed-in)/[person]/appointments/[id]/_parts/call-hospital.tsx";
import { LeaveForPortal } from "#components/hospital-appointments/leave-for-portal.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { paths } from "#lib/paths.ts";

interface LeaveProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: LeaveProps): Promise<Metadata> {
  const t = await getTranslations("hospital-appointments");
  const { person, id } = await params;
  const read = await readHospitalAppointment(await personIn(person), id);
  return read.ok ? { title: t("leave.title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** Before the hospital's own website: whose it is and what is passed on. */
export default async function LeavePage({ params, searchParams }: LeaveProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const read = await readHospitalAppointment(person, id);
  const here = paths.leaveForPortal(person, id);
  if (!read.ok)
    return <HospitalProblem {...{ person, id, here, query: searchParams }} failure={read.failure} />;
  const { appointment } = read.value;
  const { website } = appointment;
  if (website === null) redirect(paths.appointment(person, id));
  const used = (await inQuery(searchParams, "used")) !== null;
  return (
    <HospitalPage person={person} id={id}>
      <LeaveForPortal
        appointment={{ ...appointment, website }}
        person={person}
        oneTimeKey={newDraftKey()}
        told={(await inQuery(searchParams, "failed")) !== null ? "failed" : used ? "used" : null}
        call={<CallHospital {...read.value} />}
      />
    </HospitalPage>
  );
}
