import { redirect } from "next/navigation";
import type { AskedHospital } from "#lib/domain/hospital-appointments/commands.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { Result } from "#lib/result.ts";
import { sendBack, type FormPlace } from "#app/(signed-in)/kept-form.ts";
import type { Posted } from "#app/(signed-in)/journey.ts";

/** Goes to the receipt, or says what became of it where the appointment stands. */
export async function afterAsking(
  posted: Posted,
  id: string,
  place: FormPlace,
  asked: Result<AskedHospital>,
): Promise<never> {
  const appointment = paths.appointment(posted.person, id);
  if (asked.ok) {
    const { kind } = asked.value;
    if (kind === "shut" || kind === "asked-before") redirect(`${appointment}?hospital=${kind}`);
    redirect(`${place.here}?sent=${kind === "done" ? "yes" : "unknown"}&key=${posted.key}`);
  }
  if (asked.failure.kind === "changed-meanwhile") redirect(`${appointment}?hospital=changed`);
  return sendBack(posted, place, { [wholeForm]: "failed" });
}
