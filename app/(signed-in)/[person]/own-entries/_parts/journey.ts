import { dateAt, now } from "#lib/clock.ts";
import * as forms from "#lib/domain/own-entries/form.ts";
import { addedKinds, type AddedKind, type OwnContent } from "#lib/domain/own-entries/model.ts";
import { me, paths } from "#lib/paths.ts";
import type { Journey, Values } from "#app/(signed-in)/journey.ts";

/** Today in England, by health time. */
export const today = (): string => dateAt(now()).toString();

/** The kind that an address names, or null. */
export const kindIn = (segment: string): AddedKind | null =>
  addedKinds.find((known) => known === segment) ?? null;

/** What the values say; null until they are right. */
export const contentIn = (what: AddedKind, values: Values): OwnContent | null =>
  forms.contentIn(what, values, today());

/** Who acts for another gives nothing of theirs to the surgery in writing: only the person themselves can. */
const rulesOf = (here: string): forms.EntryRules => ({
  today: today(),
  shares: here.startsWith(`${paths.home(me)}/`),
});

/** The journey of one kind, as far as what was typed decides its steps. */
export const entryJourney = (what: AddedKind, here: string, values: Values): Journey => ({
  formName: `${forms.ownEntryFormName} ${what}`,
  here,
  steps: forms.entrySteps(what, values, rulesOf(here)),
});

/** What is to be kept, once every step is answered; null before. */
export const askedIn = (what: AddedKind, here: string, values: Values) =>
  forms.entryAsked(what, values, rulesOf(here));
