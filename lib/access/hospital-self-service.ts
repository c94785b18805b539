import "server-only";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { listSelfService } from "#lib/gateways/hospital-self-service/client.ts";
import type { Memory } from "#lib/hospital-memory.ts";
import type { Permit } from "#lib/permit.ts";
import { failed } from "#lib/result.ts";
import { seenHospitalTimes } from "./seen-hospital-times.ts";

type Asked = ReturnType<typeof listSelfService>;

/** Shorter than a page waits for hospitals: their national answer is not lost because one of them is slow itself. */
const patienceMs = sourceDeadlineMs - 400;

/**
 * What the hospitals that speak for themselves say about the permit's person: asked once in a request, so that every
 * part of a page tells the same time for one visit.
 */
export const askSelfService = (permit: Permit<"hospital-care:read">): Asked =>
  permit.once(`hospital self-service ${permit.person} ${permit.subject}`, () =>
    within<Awaited<Asked>>(patienceMs, listSelfService(permit), () => failed({ kind: "unavailable" })),
  );

/** The hospitals' own word: null where they are silent, and then what is remembered of the last look, as far as it is. */
interface OwnWord {
  readonly answer: Extract<Awaited<Asked>, { ok: true }>["value"] | null;
  readonly memory: Memory | null;
}

/** Our own store is near: the national answer is not lost because it is slow. */
const memoryPatienceMs = 300;

/** What those hospitals say, or what they said the last time that somebody looked. */
export async function askOwnWord(permit: Permit<"hospital-care:read">): Promise<OwnWord> {
  const own = await askSelfService(permit);
  if (own.ok) return { answer: own.value, memory: null };
  const asked = seenHospitalTimes(permit);
  const memory = await within<Awaited<typeof asked>>(memoryPatienceMs, asked, () => undefined);
  return { answer: null, memory: memory ?? null };
}
