import type { KeptValues } from "#app/_offline/kept.ts";
import type { Asker } from "#lib/access/asker.ts";
import type { KeptName } from "#lib/kept-sections.ts";
import type { Result } from "#lib/result.ts";

/**
 * Puts one section of who asks together, as their own page does. A failure is that of the whole section; a source that
 * is silent beside others stays in the value, and the page says so.
 */
export type Reader<N extends KeptName> = (asker: Asker) => Promise<Result<KeptValues[N]>>;
