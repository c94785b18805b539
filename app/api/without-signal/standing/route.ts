import { z } from "zod";
import { standingOfKept } from "#lib/access/kept-devices.ts";
import { requirePassiveAsker } from "#lib/access/request.ts";
import { requireSameOrigin } from "#lib/access/same-origin.ts";
import { readPosted } from "#app/api/push/read-posted.ts";

const asked = z.object({ id: z.uuid() });

/**
 * Whether what a browser keeps still stands. Nobody need be logged in: a phone that was left behind must hear that its
 * owner ended it. Asking is no activity.
 */
export async function POST(request: Request): Promise<Response> {
  if (!requireSameOrigin(request.headers).ok) return new Response(null, { status: 403 });
  const sent = asked.safeParse(await readPosted(request));
  if (!sent.success) return new Response(null, { status: 400 });
  try {
    const found = await (await requirePassiveAsker()).session();
    const standing = await standingOfKept(found, sent.data.id);
    return Response.json(standing, { headers: { "cache-control": "no-store" } });
  } catch {
    return new Response(null, { status: 503 });
  }
}
