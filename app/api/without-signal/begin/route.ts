import { beginKeeping } from "#lib/access/kept-devices.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { requireSameOrigin } from "#lib/access/same-origin.ts";
import { me } from "#lib/paths.ts";
import { whyNotKept } from "../may-keep.ts";

const answer = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Begins keeping something of who is logged in, in this browser: it is written down, and can be ended from elsewhere. */
export async function POST(request: Request): Promise<Response> {
  if (!requireSameOrigin(request.headers).ok) return answer(403, { because: "failed" });
  const acting = await requireActingAsker();
  if (!acting.ok) return answer(403, { because: "failed" });
  const asker = acting.value;
  const because = await whyNotKept(asker);
  if (because !== null) return answer(because === "signed-out" ? 401 : 403, { because });
  const permit = await requirePermit(asker, "profile:read", me);
  const found = await asker.session();
  if (!permit.ok || found.state !== "live") return answer(403, { because: "failed" });
  try {
    return answer(200, await beginKeeping(found.session));
  } catch {
    return answer(503, { because: "failed" });
  }
}
