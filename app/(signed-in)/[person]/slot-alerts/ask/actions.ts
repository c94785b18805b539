"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { askForAlert } from "#lib/domain/slot-alerts/commands.ts";
import { alertForm, alertFormName } from "#lib/domain/slot-alerts/form.ts";
import { formCodes, wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { keepAndGo, readPost } from "#app/(signed-in)/journey.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";

/** Asks to be told, once. What was chosen is kept when it is refused, and after a time-out. */
export async function askAlertAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const here = paths.askSlotAlert(person);
  const back = (codes: Readonly<Record<string, string>>) =>
    keepAndGo(posted, { form: alertFormName, codes, next: `${here}?form=${key}`, lost: here });
  const read = alertForm.safeParse(posted.values);
  if (!read.success) return back(formCodes(read.error));
  const session = await describeSession(asker);
  if (session.state !== "live") return back({});
  const { surgery } = await whoToAsk(asker, person);
  const code = surgery?.odsCode ?? null;
  if (code === null) return back({ [wholeForm]: "failed" });
  const asked = await askForAlert(asker, person, { key, surgery: code, asked: read.data });
  if (!asked.ok) return back({ [wholeForm]: "failed" });
  if (asked.value.kind === "too-many") return back({ [wholeForm]: "tooMany" });
  redirect(asked.value.kind === "kept" ? `${paths.slotAlerts(person)}?kept=${asked.value.id}` : here);
}
