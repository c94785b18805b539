import { requirePassiveAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { parseKeptName, type KeptAnswer } from "#lib/kept-sections.ts";
import type { Failure } from "#lib/result.ts";
import { whyNotKept } from "../may-keep.ts";
import { readers } from "../_sections/readers.ts";

const answer = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Nobody is logged in any more, or it is not theirs to read, or it cannot be read now. */
function refusal(failure: Failure): Response {
  if (failure.kind !== "not-allowed") return answer(503, { failure: failure.kind });
  const { because } = failure;
  return answer(because === "signed-out" || because === "session-ended" ? 401 : 403, { because });
}

/**
 * One section of the record of who is logged in, for the offline document to keep: the values of its online pages. The
 * address names no person, so nobody else's can be asked for. Asking is no activity.
 */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ section: string }> },
): Promise<Response> {
  const name = parseKeptName((await params).section);
  const read = name === null ? undefined : readers[name];
  if (read === undefined) return answer(404, { because: "unknown" });
  const asker = await requirePassiveAsker();
  const because = await whyNotKept(asker);
  if (because !== null) return answer(because === "signed-out" ? 401 : 403, { because });
  const value = await read(asker);
  if (!value.ok) return refusal(value.failure);
  return answer(200, { at: now().toString(), value: value.value } satisfies KeptAnswer);
}
