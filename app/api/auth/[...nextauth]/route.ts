import type { NextRequest } from "next/server";
import { completeLogIn } from "#lib/access/auth.ts";
import { withSupportCode } from "#lib/access/log-in-problem.ts";
import { requireCorrelationId } from "#lib/access/request.ts";

/** NHS login sends people back here. Every other address of the sign-in library stays shut. */
export async function GET(request: NextRequest): Promise<Response> {
  if (request.nextUrl.pathname !== "/api/auth/callback/nhs-login") return new Response(null, { status: 404 });
  const correlationId = await requireCorrelationId();
  const answer = await completeLogIn(request, correlationId);
  const location = answer.headers.get("location");
  if (location !== null) answer.headers.set("location", withSupportCode(location, correlationId));
  return answer;
}
