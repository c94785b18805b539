import { redirect } from "next/navigation";
import { requireAsker } from "#lib/access/request.ts";
import { findPushed, type PushLeadsTo } from "#lib/domain/push/queries.ts";
import { me, paths } from "#lib/paths.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";

interface OpenContext {
  readonly params: Promise<{ id: string }>;
}

function pageOf(found: PushLeadsTo | null): string {
  if (found === null || found.kind === "test") return paths.messages(me);
  if (found.kind === "page") return found.path;
  if (found.kind === "message") return paths.message(me, found.id);
  return found.kind === "notice" ? paths.notice(found.id) : paths.reminder(found.person, found.id);
}

/**
 * Where a notice on a phone leads: log in, then to what it is about. Of what is not this person's, or is not remembered,
 * nothing is said: it leads to the messages of whoever has logged in.
 */
export async function GET(_request: Request, { params }: OpenContext): Promise<Response> {
  const found = await findPushed(await requireAsker(), (await params).id.slice(0, 64));
  if (!found.ok) await turnAway(found.failure);
  redirect(pageOf(found.ok ? found.value : null));
}
