import { requireAsker } from "#lib/access/request.ts";
import type { Referral } from "#lib/domain/referrals/model.ts";
import { listReferrals } from "#lib/domain/referrals/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What was referred; null where the referral service did not answer, or not with all of it. */
export async function readReferrals(person: PersonHandle): Promise<readonly Referral[] | null> {
  const list = await listReferrals(await requireAsker(), person);
  return list.ok && list.value.complete ? list.value.referrals : null;
}
