import { readDraft } from "#lib/access/drafts.ts";
import type { Asker } from "#lib/access/asker.ts";
import { searchErrors, searchForm, searchFormName } from "#lib/domain/timeline/form.ts";
import type { TimelineKind, TimelineSetting } from "#lib/domain/timeline/model.ts";
import type { PersonHandle } from "#lib/permit.ts";

export interface KeptSearch {
  /** What is searched for; null shows everything. */
  readonly query: string | null;
  /** What was typed, where it was wrong. */
  readonly typed: string | null;
  readonly error: (typeof searchErrors)[number] | null;
  readonly kind: TimelineKind | null;
  readonly setting: TimelineSetting | null;
  readonly formKey: string | null;
}

const nothing: KeptSearch = {
  ...{ query: null, typed: null, error: null },
  ...{ kind: null, setting: null, formKey: null },
};

/** The search that a form key stands for; none where it is unknown, too old, or somebody else's. */
export async function searchOf(
  asker: Asker,
  person: PersonHandle,
  formKey: string | null,
): Promise<KeptSearch> {
  if (formKey === null) return nothing;
  const kept = await readDraft(asker, person, formKey);
  if (!kept.ok || kept.value.form !== searchFormName) return nothing;
  const typed = kept.value.values["query"];
  const read = searchForm.safeParse(kept.value.values);
  if (read.success) return { ...read.data, typed: null, error: null, formKey };
  const code = read.error.issues.find(({ path }) => path[0] === "query")?.message;
  return {
    ...nothing,
    formKey,
    typed: typeof typed === "string" ? typed : null,
    error: searchErrors.find((known) => known === code) ?? null,
  };
}
