import { randomUUID } from "node:crypto";
import type { CorrelationId, Permission, Permit } from "#lib/permit.ts";
import { ok } from "#lib/result.ts";
import { me } from "#lib/paths.ts";

/** A permit as the gate would issue it, for the tests of those who demand one. */
export function aPermit<P extends Permission>(
  permission: P,
  subject: string,
  token = "none",
  applicationToken = "none",
): Permit<P> {
  return {
    kind: "person",
    permission,
    person: me,
    subject,
    correlationId: randomUUID() as CorrelationId,
    accessToken: () => Promise.resolve(ok(token)),
    applicationToken: () => Promise.resolve(ok(applicationToken)),
  } as unknown as Permit<P>;
}
