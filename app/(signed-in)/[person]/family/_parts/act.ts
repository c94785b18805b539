import { redirect } from "next/navigation";
import { describeSession, type Asker } from "#lib/access/asker.ts";
import type { ActDone } from "#lib/domain/family/commands.ts";
import { me, parsePersonHandle, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure, Result } from "#lib/result.ts";
import { readPost, type Posted } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Who posts about whom, on a page of one's own; anything else leads to "page not found". */
export async function readOwnPost(
  boundPerson: string,
  boundOther: string,
  form: FormData,
): Promise<Posted & { readonly other: PersonHandle }> {
  const posted = await readPost(boundPerson, form);
  const other = parsePersonHandle(boundOther);
  if (posted.person !== me || other === null || other === me) redirect(paths.nowhere());
  return { ...posted, other };
}

/** Goes on to log in where the session is over; the page comes back after it. */
export async function requireLive(asker: Asker, here: string): Promise<void> {
  const session = await describeSession(asker);
  if (session.state !== "live") await logInAgain(session, here);
}

/** The code under which a page says why something was not done. */
export function problemOf(failure: Failure): string {
  if (failure.kind === "changed-meanwhile" || failure.kind === "not-found") return "too-late";
  return failure.kind === "not-allowed" ? "refused" : "failed";
}

/** After an act: to the page that says how it stands, or back with what was wrong. */
export function goOn(
  result: Result<ActDone | null>,
  { done, onward, here }: { done: string; onward: string; here: string },
): never {
  if (!result.ok) redirect(`${here}?problem=${problemOf(result.failure)}`);
  redirect(`${onward}?done=${result.value === "unknown" ? "unknown" : done}`);
}
