import { abdul } from "./abdul.ts";
import type { WrittenCare } from "./written-care.ts";

const written: Record<string, WrittenCare> = { abdul };

/** What happened in a person's care, dates as written; of someone without an entry here nothing is known. */
export const careEventsOf = (key: string): WrittenCare => written[key] ?? { happenings: [], telecare: null };
