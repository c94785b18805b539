"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { confirmAttendance, type AskedHospital } from "#lib/domain/hospital-appointments/commands.ts";
import { confirmForm } from "#lib/domain/hospital-appointments/form.ts";
import { paths } from "#lib/paths.ts";
import type { Result } from "#lib/result.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

function toldOf(asked: Result<AskedHospital>) {
  if (!asked.ok) return asked.failure.kind === "changed-meanwhile" ? "changed" : "failed";
  return asked.value.kind === "done" ? "confirmed" : asked.value.kind;
}

/** Tells the hospital "I'll be there", once. */
export async function confirmHospitalAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person, key, values } = await readPost(boundPerson, form);
  const here = paths.appointment(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const read = confirmForm.safeParse(values);
  if (!read.success) redirect(`${here}?hospital=changed`);
  const { version } = read.data;
  redirect(`${here}?hospital=${toldOf(await confirmAttendance(asker, person, { id, key, version }))}`);
}
