import { cache } from "react";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import {
  BeforeHospital,
  HospitalStanding,
  toldKinds,
} from "#components/hospital-appointments/hospital-detail.tsx";
import { HospitalWays } from "#components/hospital-appointments/hospital-ways.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { inBackground } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { rememberHospitalTimes } from "#lib/domain/hospital-appointments/commands.ts";
import {
  getHospitalAppointment,
  type HospitalAppointmentDetail,
} from "#lib/domain/hospital-appointments/queries.ts";
import { listReferrals } from "#lib/domain/referrals/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { CallHospital } from "./call-hospital.tsx";

/** Read once for title and page together. */
export const readHospitalAppointment = cache(async (person: PersonHandle, id: string) =>
  getHospitalAppointment(await requireAsker(), person, id),
);

/** Address of the referral that led to an appointment; null where it is not known which one, or it did not come. */
async function referralAddress(
  person: PersonHandle,
  { referral }: HospitalAppointmentDetail["appointment"],
): Promise<string | null> {
  if (referral === undefined) return null;
  const list = await listReferrals(inBackground(await requireAsker()), person);
  const found = list.ok ? list.value.referrals.find(({ reference }) => reference === referral) : undefined;
  return found === undefined ? null : paths.referral(person, found.id);
}

/**
 * The hospital's parts of an appointment's page, ready to be drawn: how it stands, what to do before it, and the ways to act
 * on it. Null where nothing could be read, and then the rest of the page says what is left. That it was opened is
 * remembered, so that a later move can be told from the time that was seen.
 */
export async function hospitalPart(
  person: PersonHandle,
  id: string,
  { query, confirm }: { query: Query; confirm: FormAction },
) {
  const read = await readHospitalAppointment(person, id);
  if (!read.ok) return null;
  await rememberHospitalTimes(await requireAsker(), person, id);
  const told = await inQuery(query, "hospital");
  const referral = await referralAddress(person, read.value.appointment);
  const { appointment, moved, ownSilent } = read.value;
  const call = <CallHospital {...read.value} />;
  return {
    standing: (
      <HospitalStanding
        {...{ appointment, moved, person, call, referral, ownSilent }}
        today={dateAt(now()).toString()}
        told={toldKinds.find((one) => one === told) ?? null}
      />
    ),
    before: <BeforeHospital key="hospital" appointment={appointment} />,
    ways: (
      <HospitalWays
        {...{ appointment, person, referral }}
        confirm={confirm}
        oneTimeKey={newDraftKey()}
        call={call}
      />
    ),
  };
}
