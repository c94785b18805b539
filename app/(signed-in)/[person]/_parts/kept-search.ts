import { redirect } from "next/navigation";
import { cache } from "react";
import type { ZodType } from "zod";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, readDraft, saveDraft } from "#lib/access/drafts.ts";
import { requireActingAsker, requireAsker } from "#lib/access/request.ts";
import { formCodes } from "#lib/form-codes.ts";
import { searchErrors, type SearchError } from "#lib/list-search.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** More is never typed by hand; it is cut so that a draft stays small, and refused by the form as too long. */
const mostKept = 200;

/** What the search of a list says: the text, and beside it how the list is narrowed. */
interface Said {
  readonly query: string;
}

interface Search<S extends Said> {
  readonly form: ZodType<S> & { readonly shape: object };
  /** The name under which it is kept as a draft. */
  readonly formName: string;
}

type Kept<S extends Said> = Omit<S, "query"> & {
  /** What is searched for; null shows everything. */
  readonly query: string | null;
  /** What was typed, where it was wrong. */
  readonly typed: string | null;
  readonly error: SearchError | null;
  readonly formKey: string | null;
};

/**
 * Reads the search that a form key stands for, once for title and page together. An unknown key, one that is too old
 * or somebody else's searches for nothing: then the list is narrowed as `unsearched` says.
 */
export function keptSearchOf<S extends Said>(
  { form, formName }: Search<S>,
  unsearched: Omit<NoInfer<S>, "query">,
): (person: PersonHandle, formKey: string | null) => Promise<Kept<S>> {
  const nothing: Kept<S> = { ...unsearched, query: null, typed: null, error: null, formKey: null };
  return cache(async (person: PersonHandle, formKey: string | null) => {
    if (formKey === null) return nothing;
    const kept = await readDraft(await requireAsker(), person, formKey);
    if (!kept.ok || kept.value.form !== formName) return nothing;
    const read = form.safeParse(kept.value.values);
    if (read.success) return { ...read.data, typed: null, error: null, formKey };
    const typed = kept.value.values["query"];
    const code = formCodes(read.error)["query"];
    return {
      ...nothing,
      formKey,
      typed: typeof typed === "string" ? typed : null,
      error: searchErrors.find((known) => known === code) ?? null,
    };
  });
}

interface Posted<S extends Said> extends Search<S> {
  /** As the action was bound to it; it can be forged. */
  readonly boundPerson: string;
  readonly sent: FormData;
  /** The address of the list, with the key of what was searched for and how that narrows it; null of both is all. */
  readonly address: (person: PersonHandle, formKey: string | null, said: S | null) => string;
}

/**
 * Keeps what was searched for, right or wrong, and shows the list with it. After a time-out it is kept too, and the
 * person finds it again once they have logged in.
 */
export async function keepSearch<S extends Said>(posted: Posted<S>): Promise<never> {
  const { boundPerson, sent, form, formName, address } = posted;
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const asker = acting.value;
  const text = (value: FormDataEntryValue | null) =>
    typeof value === "string" ? value.slice(0, mostKept) : "";
  const values = Object.fromEntries(Object.keys(form.shape).map((name) => [name, text(sent.get(name))]));
  const read = form.safeParse(values);
  const key = newDraftKey();
  const kept = await saveDraft(asker, person, key, { form: formName, values, codes: formCodes(read.error) });
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, address(person, kept.ok ? key : null, null));
  if (!kept.ok) redirect(`${address(person, null, null)}?search=not-kept`);
  redirect(address(person, key, read.data ?? null));
}
