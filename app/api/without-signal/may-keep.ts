import type { Asker } from "#lib/access/asker.ts";

/** Why nothing of who asks may be kept in this browser. */
export type WhyNotKept = "signed-out" | "proof" | "shared" | "safety";

/**
 * Whether who asks may keep their own record in this browser: logged in, proven, on a device of their own and not in
 * safety mode. Null where they may.
 */
export async function whyNotKept(asker: Asker): Promise<WhyNotKept | null> {
  const found = await asker.session();
  if (found.state !== "live") return "signed-out";
  const { identityLevel, sharedDevice, plain } = found.session;
  if (identityLevel !== "P9") return "proof";
  if (sharedDevice) return "shared";
  return plain ? "safety" : null;
}
