import { cache } from "react";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { confirmHospitalAction } from "#app/(signed-in)/[person]/appointments/[id]/actions.ts";
import { HospitalDetail, toldKinds } from "#components/hospital-appointments/hospital-detail.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { rememberHospitalTimes } from "#lib/domain/hospital-appointments/commands.ts";
import { getHospitalAppointment } from "#lib/domain/hospital-appointments/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Read once for title and page together. */
export const readHospitalAppointment = cache(async (person: PersonHandle, id: string) =>
  getHospitalAppointment(await requireAsker(), person, id),
);

/**
 * The hospital's part of an appointment's page, ready to be drawn; null where nothing could be read, which the rest of the
 * page has said then. Opening it is remembered, so that a later move can be told from the time that was seen.
 */
export async function hospitalPart(person: PersonHandle, id: string, query: Query) {
  const read = await readHospitalAppointment(person, id);
  if (!read.ok) return null;
  await rememberHospitalTimes(await requireAsker(), person, id);
  const asked = await inQuery(query, "hospital");
  return (
    <HospitalDetail
      {...read.value}
      person={person}
      told={toldKinds.find((one) => one === asked) ?? null}
      confirm={confirmHospitalAction.bind(null, person, id)}
      oneTimeKey={newDraftKey()}
    />
  );
}
