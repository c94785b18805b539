import { describeSession, type SessionDescription } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";

type LiveSession = Extract<SessionDescription, { state: "live" }>;

/**
 * The session of who looks at this public page, or null when nobody is logged in. When the store does not answer
 * the page is shown as to anybody: it needs nothing from it.
 */
export async function findLiveSession(): Promise<LiveSession | null> {
  try {
    const session = await describeSession(await requireAsker());
    return session.state === "live" ? session : null;
  } catch {
    return null;
  }
}
