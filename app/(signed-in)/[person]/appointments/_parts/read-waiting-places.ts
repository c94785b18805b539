import { requireAsker } from "#lib/access/request.ts";
import type { WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import { peekAtWaitingLists } from "#lib/domain/waiting-lists/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Places on waiting lists; null where the national waiting list did not answer, which the page then says. */
export async function readWaitingPlaces(person: PersonHandle): Promise<readonly WaitingPlace[] | null> {
  const list = await peekAtWaitingLists(await requireAsker(), person);
  return list.ok && !list.value.silentSystems.includes("nhs-waiting-list-01") ? list.value.places : null;
}
