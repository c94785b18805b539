import { describeSession, type Asker } from "#lib/access/asker.ts";
import { requireActingAsker, requirePassiveAsker } from "#lib/access/request.ts";

const noStore = { "cache-control": "no-store" };

async function answer(asker: Asker): Promise<Response> {
  return Response.json(await describeSession(asker), { headers: noStore });
}

/** How the session stands. Asking is not activity: it extends nothing. */
export async function GET(): Promise<Response> {
  return answer(await requirePassiveAsker());
}

/** "Stay signed in": counts as activity, unless the session is over already. */
export async function POST(): Promise<Response> {
  const asker = await requireActingAsker();
  if (!asker.ok) return Response.json({ state: "refused" }, { status: 403, headers: noStore });
  return answer(asker.value);
}
