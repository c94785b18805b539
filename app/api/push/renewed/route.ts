import { requireCorrelationId } from "#lib/access/request.ts";
import { requireSameOrigin } from "#lib/access/same-origin.ts";
import { renewThisBrowser } from "#lib/domain/push/commands.ts";
import { renewalForm } from "#lib/domain/push/form.ts";
import { readPosted } from "../read-posted.ts";

/**
 * A push service gave a browser another address: its service worker tells it here, with the one that it had, which
 * nobody else knows. Whether that was known is not answered.
 */
export async function POST(request: Request): Promise<Response> {
  if (!requireSameOrigin(request.headers).ok) return new Response(null, { status: 403 });
  const sent = renewalForm.safeParse(await readPosted(request));
  if (!sent.success) return new Response(null, { status: 400 });
  const { was, endpoint, p256dh, auth } = sent.data;
  const renewed = await renewThisBrowser(await requireCorrelationId(), was, {
    endpoint,
    keys: { p256dh, auth },
  });
  return new Response(null, { status: renewed.ok ? 204 : 503 });
}
