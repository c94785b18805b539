import { cache } from "react";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import type { Values } from "#app/(signed-in)/journey.ts";
import { newDraftKey, readDraft, type Draft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { changeForms, unreachedCodes } from "#lib/domain/contact-preferences/form.ts";
import {
  changeParts,
  formatNow,
  interpretingNow,
  type Change,
  type ChangePart,
  type ContactPreferences,
  type Recorded,
} from "#lib/domain/contact-preferences/model.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** The part that an address names; null where it names none. */
export const partIn = (segment: string): ChangePart | null =>
  changeParts.find((part) => part === segment) ?? null;

/** The name under which what was typed is kept. */
export const formNameOf = (part: ChangePart): string => `contact-preference-${part}`;

/** What the record says already need not be chosen again; nobody rings with a result. */
function waysOfRecord(part: ChangePart, { method }: Recorded): string {
  const isWay = method === "letter" || method === "email" || (method === "phone" && part !== "results");
  return isWay ? method : "";
}

/** What a form shows before anything is typed: what holds now. */
function valuesOf(part: ChangePart, { recorded, chosen, mark }: ContactPreferences): Values {
  if (part === "format") return { seen: mark, format: formatNow({ recorded, chosen }) };
  if (part === "language")
    return {
      ...{ seen: mark, language: recorded.language ?? "en" },
      ...{ interpreter: interpretingNow({ recorded, chosen }), written: chosen.writtenLanguage ?? "en" },
    };
  const [first = waysOfRecord(part, recorded), next = ""] = chosen.ways[part] ?? [];
  return { seen: mark, first, next, all: "", times: recorded.times ?? "" };
}

export interface Changing {
  readonly key: string;
  readonly values: Values;
  readonly codes: Draft["codes"];
  /** What was chosen, where it is to be checked; null where the question is asked. */
  readonly change: Change | null;
  readonly lost: boolean;
}

/** Where somebody stands in changing one part. Read once for title and page together. */
export const readChanging = cache(
  async (
    person: PersonHandle,
    part: ChangePart,
    preferences: ContactPreferences,
    query: Query,
  ): Promise<Changing> => {
    const form = await inQuery(query, "form");
    const draft = form === null ? null : await readDraft(await requireAsker(), person, form);
    const found = draft?.ok === true && draft.value.form === formNameOf(part) ? draft.value : null;
    const lost = (await inQuery(query, "kept")) === "no" || (form !== null && found === null);
    if (found === null || form === null)
      return { key: newDraftKey(), values: valuesOf(part, preferences), codes: {}, change: null, lost };
    const read = changeForms[part].safeParse(found.values);
    const chosen = (await inQuery(query, "step")) === "check" && read.success ? read.data : null;
    // The record may have lost a number since it was chosen: what leads nowhere is never there to be saved.
    const unreached = chosen === null ? {} : unreachedCodes(chosen, preferences.reach);
    const codes = { ...found.codes, ...unreached };
    const change = Object.keys(unreached).length === 0 ? chosen : null;
    return { ...{ key: form, values: found.values }, codes, change, lost };
  },
);
