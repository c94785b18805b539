import { redirect } from "next/navigation";
import { readDraft, newDraftKey } from "#lib/access/drafts.ts";
import { describeSession } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import type { AskedHospital } from "#lib/domain/hospital-appointments/commands.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { keepAndGo, type Posted, type Values } from "#app/(signed-in)/journey.ts";

/** What a form was sent with before, or a fresh one. */
export interface KeptForm {
  readonly key: string;
  readonly values: Values;
  readonly codes: Readonly<Record<string, string>>;
  readonly lost: boolean;
}

/** What was typed into a form of this name, found by the key in the address. */
export async function keptForm(person: PersonHandle, formName: string, query: Query): Promise<KeptForm> {
  const key = await inQuery(query, "form");
  const draft = key === null ? null : await readDraft(await requireAsker(), person, key);
  const lost = (await inQuery(query, "kept")) === "no";
  if (key === null || draft?.ok !== true || draft.value.form !== formName)
    return { key: newDraftKey(), values: {}, codes: {}, lost: lost || key !== null };
  return { key, values: draft.value.values, codes: draft.value.codes, lost };
}

/** A page of this part of the house and the form on it. */
export interface FormPlace {
  readonly form: string;
  readonly here: string;
}

const backTo = ({ form, here }: FormPlace, { key }: Posted, codes: KeptForm["codes"]) => ({
  form,
  codes,
  next: `${here}?form=${key}`,
  lost: `${here}?kept=no`,
});

/** Back to the form with what is wrong; after a time-out, to log in first. */
export const sendBack = (posted: Posted, place: FormPlace, codes: KeptForm["codes"]): Promise<never> =>
  keepAndGo(posted, backTo(place, posted, codes));

/** Whether somebody is still logged in; else what they sent is kept and they are led to log in. */
export async function requireLive(posted: Posted, place: FormPlace): Promise<void> {
  const session = await describeSession(posted.asker);
  if (session.state !== "live") await sendBack(posted, place, {});
}

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
