import "server-only";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { listSelfService } from "#lib/gateways/hospital-self-service/client.ts";
import type { Permit } from "#lib/permit.ts";
import { failed } from "#lib/result.ts";

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
