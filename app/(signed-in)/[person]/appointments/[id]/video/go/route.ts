import { redirect } from "next/navigation";
import { requireAsker } from "#lib/access/request.ts";
import { wayIntoCall } from "#lib/domain/video-calls/commands.ts";
import { isAskedElsewhere, isFetchedAhead } from "#lib/download-headers.ts";
import { paths } from "#lib/paths.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";

interface GoContext {
  readonly params: Promise<{ person: string; id: string }>;
}

/**
 * Leads into the room of the call, by a way that is good for one minute and one use and that no page of ours holds.
 * Somebody who comes from another site, or ahead of the person, is shown the page of the call first.
 */
export async function GET(request: Request, { params }: GoContext): Promise<Response> {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const call = paths.videoCall(person, id);
  if (isAskedElsewhere(request.headers) || isFetchedAhead(request.headers)) redirect(call);
  const url = await wayIntoCall(await requireAsker(), person, id);
  if (!url.ok) {
    if (url.failure.kind !== "not-found") await turnAway(url.failure);
    // Not open, or over: the page of the call says which.
    redirect(url.failure.kind === "changed-meanwhile" ? call : `${call}?told=failed`);
  }
  return new Response(null, {
    status: 303,
    headers: {
      location: url.value.href,
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-store",
    },
  });
}
