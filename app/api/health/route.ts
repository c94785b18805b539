import { storeAnswers } from "#lib/access/health.ts";

/** Whether this process can serve people, for a balancer: no details, and an answer within about a second. */
export async function GET(): Promise<Response> {
  const well = await storeAnswers();
  return Response.json(
    { status: well ? "ok" : "unavailable" },
    { status: well ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
