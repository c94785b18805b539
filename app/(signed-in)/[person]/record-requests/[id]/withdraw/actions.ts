"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { withdrawRecordRequest } from "#lib/domain/record-requests/commands.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Takes a request back; what is withdrawn already stays so. */
export async function withdrawRequestAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person } = await readPost(boundPerson, form);
  const here = paths.withdrawRecordRequest(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const withdrawn = await withdrawRecordRequest(asker, person, id);
  if (withdrawn.ok) redirect(`${paths.recordRequest(person, id)}?withdrawn=yes`);
  redirect(`${here}?problem=${withdrawn.failure.kind === "changed-meanwhile" ? "too-late" : "failed"}`);
}
