import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";

/** Remembers that this person has opened this result, so that it is new no longer. Safe to repeat. */
export declare function markSeen(asker: Asker, person: PersonHandle, id: string): Promise<Result<null>>;
