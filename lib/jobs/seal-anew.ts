import "server-only";
import { requireSystemPermit } from "#lib/access/gate.ts";
import type { Database } from "#lib/store/database.ts";
import { sealAllAnew } from "#lib/store/sealed-anew.ts";

/**
 * Seals again what an older message key sealed, so that the key can go. Without a new key there is nothing to do. Safe to
 * repeat.
 */
export const sealAnew = (db: Database): Promise<number> =>
  sealAllAnew(requireSystemPermit("notify-people"), db);
