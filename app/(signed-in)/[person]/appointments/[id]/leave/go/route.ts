import { redirect } from "next/navigation";
import { requireAsker } from "#lib/access/request.ts";
import { openHospitalWebsite } from "#lib/domain/hospital-appointments/commands.ts";
import { isAskedElsewhere, isFetchedAhead } from "#lib/download-headers.ts";
import { paths } from "#lib/paths.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";

interface GoContext {
  readonly params: Promise<{ person: string; id: string }>;
}

/**
 * Hands the person over to the hospital's website, signed in, for one minute and once. A link leads here and not a form,
 * because a policy that keeps forms at home (`form-action 'self'`) holds for where an answer sends them, too. Somebody
 * who comes from another site, ahead of the person, or a second time by the same link, is shown first where the way leads.
 */
export async function GET(request: Request, { params }: GoContext): Promise<Response> {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const leave = paths.leaveForPortal(person, id);
  const key = new URL(request.url).searchParams.get("key") ?? "";
  const strange = isAskedElsewhere(request.headers) || isFetchedAhead(request.headers);
  if (strange || key === "") redirect(leave);
  const url = await openHospitalWebsite(await requireAsker(), person, { id, key });
  if (!url.ok) {
    if (url.failure.kind === "changed-meanwhile") redirect(`${leave}?used=yes`);
    await turnAway(url.failure);
    redirect(`${leave}?failed=yes`);
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
