import { describeSession } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";

/**
 * Is someone logged in who looks at this public page? When the store does not answer the page is shown as to
 * anybody: it needs nothing from it.
 */
export async function isSignedIn(): Promise<boolean> {
  try {
    return (await describeSession(await requireAsker())).state === "live";
  } catch {
    return false;
  }
}
