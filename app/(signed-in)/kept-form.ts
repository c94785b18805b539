import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { describeSession } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { inQuery, type Query } from "./address.ts";
import { keepAndGo, type Posted, type Values } from "./journey.ts";

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

/** A page with one form on it, and the form's name. */
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
