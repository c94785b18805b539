import { sayUnread } from "#app/(signed-in)/unread.ts";
import { requirePassiveAsker } from "#lib/access/request.ts";
import { unreadOf } from "#lib/access/unread.ts";

/** How much waits to be read by who asks, in a number and in words. Asking is no activity, and no look at anything. */
export async function GET(): Promise<Response> {
  const unread = await sayUnread(await unreadOf(await requirePassiveAsker(), null));
  return Response.json(unread, { headers: { "cache-control": "no-store" } });
}
