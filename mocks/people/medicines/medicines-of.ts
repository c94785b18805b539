import { kris } from "./kris.ts";
import type { Medicine } from "./medicine.ts";

const written: Record<string, Medicine[]> = { kris };

/** A person's medicines, dates as written; someone without a file here takes none. */
export function medicinesOf(key: string): Medicine[] {
  return written[key] ?? [];
}
