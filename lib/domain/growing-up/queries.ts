import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { listActedFor } from "#lib/access/named-person.ts";
import { listHelpers, oneselfAmongOthers } from "#lib/access/helped-by.ts";
import { publicPlace } from "#lib/access/public-place.ts";
import { dateAt, now } from "#lib/clock.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toGrowingChild, toHelper, toOwnGrowing } from "./model.ts";
import type { GrowingChild, Helper, OwnGrowing } from "./model.ts";

const today = (): string => dateAt(now()).toString();

const everyone = (asker: Asker) => asker.once("growing up: everyone helped", () => listActedFor(asker));

/** The children for whom the asker acts now, or acted until the surgery began to look at it; the youngest last. */
export async function listGrowingChildren(asker: Asker): Promise<Result<readonly GrowingChild[]>> {
  const listed = await everyone(asker);
  if (!listed.ok) return listed;
  const children = listed.value.flatMap((one) => toGrowingChild(one, today()) ?? []);
  return ok(children.toSorted((a, b) => b.age - a.age));
}

/**
 * One of them, by handle. `acting-over` for somebody else whom the asker helps or helped, so that they are led to how it
 * stands between the two; `not-found` for everybody else.
 */
export async function getGrowingChild(asker: Asker, person: PersonHandle): Promise<Result<GrowingChild>> {
  const listed = await everyone(asker);
  if (!listed.ok) return listed;
  const found = listed.value.find((one) => one.person === person);
  if (found === undefined) return failed({ kind: "not-found" });
  const child = toGrowingChild(found, today());
  return child === null ? failed({ kind: "not-allowed", because: "acting-over" }) : ok(child);
}

/** The number of the surgery that granted it, from the public directory; null where it gives none in time. */
export const surgeryTelephone = async (asker: Asker, { grantor }: GrowingChild): Promise<string | null> =>
  (await publicPlace(asker, grantor)).telephone;

/** One's own growing up, and who helps: `helpers` is what the nation says of it now. */
export interface OwnGrowingUp extends OwnGrowing {
  readonly helpers: Result<readonly Helper[]>;
}

/** The asker's own growing up; null from 18 on. `relationships:read` of one's own is needed. */
export async function getOwnGrowing(asker: Asker): Promise<Result<OwnGrowingUp | null>> {
  const oneself = await asker.once("growing oneself", () => oneselfAmongOthers(asker));
  if (!oneself.ok) return oneself;
  const own = toOwnGrowing(oneself.value.birthDate, today());
  if (own === null) return ok(null);
  const listed = await listHelpers(asker, oneself.value);
  const helpers = listed.ok ? ok(listed.value.flatMap((one) => toHelper(one) ?? [])) : listed;
  return ok({ ...own, helpers });
}
