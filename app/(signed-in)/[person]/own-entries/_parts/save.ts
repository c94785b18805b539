import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import type { KeptOutcome } from "#lib/domain/own-entries/commands.ts";
import type { AddedKind, OwnContent } from "#lib/domain/own-entries/model.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { keepAndGo, stepAddress, type Posted } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { askedIn, entryJourney } from "./journey.ts";

interface Saving {
  readonly what: AddedKind;
  readonly here: string;
  readonly doing: "add" | "change";
  readonly save: (asked: { content: OwnContent; share: boolean }) => Promise<Result<KeptOutcome>>;
}

/** The receipt says what did not work, and what became of what the surgery was given before. */
function receiptOf(
  person: PersonHandle,
  doing: Saving["doing"],
  { id, sharing, before }: KeptOutcome,
): string {
  const failed = ["failed", "not-offered"].includes(sharing) ? "&shared=no" : "";
  const given = ["failed", "seen"].includes(before) ? `&before=${before}` : "";
  return `${paths.ownEntryReceipt(person, id)}?did=${doing}${failed}${given}`;
}

/**
 * Keeps what the draft of a journey holds, and goes to the receipt; a refusal goes back to the answers, which are
 * kept. After a time-out the answers are found again after logging in.
 */
export async function saveDraftEntry(posted: Posted, { what, here, doing, save }: Saving): Promise<void> {
  const { asker, person, key } = posted;
  const check = stepAddress(here, key, "check");
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, check);
  const draft = await readDraft(asker, person, key);
  const { formName } = entryJourney(what, here, {});
  if (!draft.ok || draft.value.form !== formName) redirect(`${here}?kept=no`);
  const { values } = draft.value;
  const back = (as: Posted, code: string) => {
    const next = stepAddress(here, as.key, "check");
    const lost = `${here}?kept=no`;
    return keepAndGo({ ...as, values }, { form: formName, codes: { [wholeForm]: code }, next, lost });
  };
  const asked = askedIn(what, here, values) ?? redirect(check);
  const kept = await save(asked);
  if (kept.ok) redirect(receiptOf(person, doing, kept.value));
  if (kept.failure.kind === "unavailable") return back(posted, "failed");
  // Saved under this key already, or gone. A fresh key lets what was typed be sent as something new.
  return back({ ...posted, key: newDraftKey() }, doing === "add" ? "added-already" : "gone");
}
