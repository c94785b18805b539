import { requireAsker } from "#lib/access/request.ts";
import type { GrowingChild, Helper, OwnGrowing } from "#lib/domain/growing-up/model.ts";
import { getOwnGrowing, listGrowingChildren } from "#lib/domain/growing-up/queries.ts";
import { ok, type Result } from "#lib/result.ts";

export interface GrowingUpRead {
  /** Null from 18 on. */
  readonly own: OwnGrowing | null;
  /** Null: the nation did not say. */
  readonly helpers: readonly Helper[] | null;
  /** Null: the nation did not say; what is one's own is shown all the same. */
  readonly children: readonly GrowingChild[] | null;
}

/** Both parts of the page; a failure where none of them can be shown. */
export async function readGrowingUp(): Promise<Result<GrowingUpRead>> {
  const asker = await requireAsker();
  return asker.once("growing up", async () => {
    const [own, children] = await Promise.all([getOwnGrowing(asker), listGrowingChildren(asker)]);
    if (!own.ok) return own;
    if (own.value === null)
      return children.ok ? ok({ own: null, helpers: [], children: children.value }) : children;
    const { helpers } = own.value;
    return ok({
      own: own.value,
      helpers: helpers.ok ? helpers.value : null,
      children: children.ok ? children.value : null,
    });
  });
}
