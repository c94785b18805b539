import { cache } from "react";
import { readDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { suggestionFormName } from "#lib/domain/care-plan/form.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What was typed about one part of the plan, right or wrong. */
export interface KeptSuggestion {
  readonly key: string;
  readonly words: string;
  /** The version of the plan that stood beside the question. */
  readonly version: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** The suggestion that a form key stands for; null where it is unknown, too old, about another part or somebody else's. */
export const keptSuggestion = cache(
  async (person: PersonHandle, section: string, key: string | null): Promise<KeptSuggestion | null> => {
    if (key === null) return null;
    const kept = await readDraft(await requireAsker(), person, key);
    if (!kept.ok || kept.value.form !== suggestionFormName) return null;
    const { values, codes } = kept.value;
    const { words, version } = values;
    if (values["section"] !== section || typeof words !== "string" || typeof version !== "string")
      return null;
    return { key, words, version, codes };
  },
);
