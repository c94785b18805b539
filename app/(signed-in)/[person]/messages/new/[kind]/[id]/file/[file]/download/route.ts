import { redirect } from "next/navigation";
import { requireAsker } from "#lib/access/request.ts";
import { attachedTypes, type AttachedType } from "#lib/attached-file.ts";
import { openAttachedFile } from "#lib/domain/sent-messages/queries.ts";
import { downloadHeaders, isAskedElsewhere } from "#lib/download-headers.ts";
import { paths } from "#lib/paths.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";

interface AttachedContext {
  readonly params: Promise<{ person: string; kind: string; id: string; file: string }>;
}

/**
 * A file that waits for its message, for whoever added it: kept and never shown, under the policy for files (proxy.ts), and
 * under a name of ours.
 */
export async function GET(request: Request, { params }: AttachedContext): Promise<Response> {
  const { person: segment, kind, id, file } = await params;
  const person = await personIn(segment);
  if (isAskedElsewhere(request.headers)) redirect(paths.newMessage(person, kind, id));
  const key = new URL(request.url).searchParams.get("form") ?? "";
  const found = await openAttachedFile(await requireAsker(), person, key, file);
  if (!found.ok) {
    await turnAway(found.failure);
    return redirect(paths.newMessage(person, kind, id));
  }
  const { type, bytes } = found.value;
  const ending = attachedTypes[type as AttachedType];
  return new Response(bytes, { headers: downloadHeaders(type, `file.${ending}`) });
}
