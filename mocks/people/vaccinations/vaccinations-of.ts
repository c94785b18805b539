import { kris } from "./kris.ts";
import type { Vaccination } from "./vaccination.ts";

const written: Record<string, readonly Vaccination[]> = { kris };

/** A person's vaccinations, dates as written; someone without a file here has none. */
export function vaccinationsOf(key: string): readonly Vaccination[] {
  return written[key] ?? [];
}
