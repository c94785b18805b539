import { getTranslations } from "next-intl/server";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { CallPlace } from "#components/appointments/call-place.tsx";
import type { Asker } from "#lib/access/asker.ts";
import { placeBefore } from "#lib/access/public-place.ts";
import { msUntil, within } from "#lib/deadline.ts";
import type { Surgery } from "#lib/domain/profile/model.ts";
import type { PublicPlace } from "#lib/opening-hours.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** The surgery and when it can be called, as far as either came in time. */
export interface SurgeryToCall {
  readonly surgery: Surgery | null;
  readonly place: PublicPlace;
}

/** Whom to call about an appointment, known until `end` (on the clock of `performance`) or not at all. */
export async function surgeryToCall(asker: Asker, person: PersonHandle, end: number): Promise<SurgeryToCall> {
  const surgery = await within(
    msUntil(end),
    whoToAsk(asker, person).then((who) => who.surgery),
    () => null,
  );
  return { surgery, place: await placeBefore(asker, surgery?.odsCode ?? null, end) };
}

/** Its number and when its lines are open, in a sentence. */
export async function CallSurgery({ surgery, place }: SurgeryToCall) {
  const t = await getTranslations("appointments.sources");
  const telephone = surgery?.telephone ?? place.telephone;
  return <CallPlace name={surgery?.name ?? t("gp")} place={{ telephone, hours: place.hours }} />;
}
