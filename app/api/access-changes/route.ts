import type { NextRequest } from "next/server";
import { accessEvents } from "#lib/access/live-access.ts";
import { requireLastingAsker } from "#lib/access/request.ts";

/**
 * What an open page about another person must know at once: that it may not be shown any more. A stream of server-sent
 * events that extends no session and says of nobody who they are; `mark` is what the page was drawn with.
 */
export async function GET({ nextUrl, signal }: NextRequest): Promise<Response> {
  const { searchParams } = nextUrl;
  const segment = searchParams.get("person") ?? "";
  const mark = searchParams.get("mark") ?? "";
  const asks = await requireLastingAsker();
  return new Response(accessEvents({ asks, segment, mark }, signal), {
    // Neither collected nor compressed on the way: each word must arrive at once. proxy.ts says so too, and is heard last.
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
