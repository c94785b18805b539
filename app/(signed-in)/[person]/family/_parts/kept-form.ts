import { cache } from "react";
import type { Values } from "#app/(signed-in)/journey.ts";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { me } from "#lib/paths.ts";
import { formErrors } from "./errors.ts";

/** A small form as it was posted and refused: what was typed, what is wrong, and the key to send it again with. */
export interface KeptForm {
  readonly key: string;
  /** Null where nothing was typed. */
  readonly values: Values | null;
  readonly errors: FieldErrors;
}

/** What is kept of a form, from the address; also where only the address says why it was refused. */
export const readKeptForm = cache(async (query: Query, formName: string): Promise<KeptForm> => {
  const [form, problem] = [await inQuery(query, "form"), await inQuery(query, "problem")];
  const draft = form === null ? null : await readDraft(await requireAsker(), me, form);
  const kept = draft?.ok === true && draft.value.form === formName ? draft.value : null;
  const codes = { ...kept?.codes, ...(problem !== null && { [wholeForm]: problem }) };
  return {
    key: kept === null || form === null ? newDraftKey() : form,
    values: kept?.values ?? null,
    errors: await formErrors(codes),
  };
});
