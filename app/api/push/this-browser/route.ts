import { requirePassiveAsker } from "#lib/access/request.ts";
import { requireSameOrigin } from "#lib/access/same-origin.ts";
import { keepThisBrowser } from "#lib/domain/push/commands.ts";
import { endpointForm } from "#lib/domain/push/form.ts";
import { readPosted } from "../read-posted.ts";

const answer = (status: number, own?: boolean): Response =>
  own === undefined
    ? new Response(null, { status })
    : Response.json({ own }, { status, headers: { "cache-control": "no-store" } });

/** A browser that is pushed to asks whether that is for the person who is logged in now: else it ends. No activity. */
export async function POST(request: Request): Promise<Response> {
  if (!requireSameOrigin(request.headers).ok) return answer(403);
  const sent = endpointForm.safeParse(await readPosted(request));
  if (!sent.success) return answer(400);
  const kept = await keepThisBrowser(await requirePassiveAsker(), sent.data.endpoint);
  if (kept.ok) return answer(200, kept.value);
  return answer(kept.failure.kind === "unavailable" ? 503 : 401);
}
