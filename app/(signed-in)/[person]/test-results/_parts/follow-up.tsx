import { BookFollowUp } from "#components/test-results/book-follow-up.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { surgeryRules } from "#lib/access/taking-part.ts";
import type { TestResult } from "#lib/domain/test-results/model.ts";
import { asksFollowUp } from "#lib/follow-up.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { sharedWith } from "#app/(signed-in)/shared-with.ts";

/** The way to book a follow-up, where the result asks for one, the surgery takes bookings, and whoever asks may book. */
export async function FollowUp(props: { person: PersonHandle; result: TestResult; surgery: string | null }) {
  const { person, result, surgery } = props;
  if (!asksFollowUp(result)) return null;
  const [{ may }, rules] = await Promise.all([
    sharedWith(person),
    surgeryRules(await requireAsker(), surgery),
  ]);
  return may("appointments:book") && rules.booking !== false ? <BookFollowUp person={person} /> : null;
}
