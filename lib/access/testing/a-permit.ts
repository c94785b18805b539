import { randomUUID } from "node:crypto";
import type {
  CorrelationId,
  LinkPermission,
  LinkPermit,
  Permission,
  Permit,
  PublicPermit,
  SystemJob,
  SystemPermit,
  TokenSource,
} from "#lib/permit.ts";
import { ok } from "#lib/result.ts";
import { me } from "#lib/paths.ts";

const always =
  (token: string): TokenSource =>
  () =>
    Promise.resolve(ok(token));

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
    relation: "self",
    subject,
    correlationId: randomUUID() as CorrelationId,
    accessToken: always(token),
    idToken: always("none"),
    applicationToken: always(applicationToken),
    once: (_key: string, ask: () => Promise<unknown>) => ask(),
  } as unknown as Permit<P>;
}

/** A public permit whose application token is this one. */
export function aPublicPermit(applicationToken = "none"): PublicPermit {
  return {
    kind: "public",
    correlationId: randomUUID() as CorrelationId,
    applicationToken: always(applicationToken),
  } as PublicPermit;
}

/** A job's permit whose application token is this one. */
export function aSystemPermit<J extends SystemJob>(job: J, applicationToken = "none"): SystemPermit<J> {
  return {
    kind: "system",
    job,
    correlationId: randomUUID() as CorrelationId,
    applicationToken: always(applicationToken),
  } as SystemPermit<J>;
}

/** The permit of who holds a link, whose application token is this one. */
export function aLinkPermit<P extends LinkPermission>(
  permission: P,
  { subject, link }: { readonly subject: string; readonly link: string },
  applicationToken = "none",
): LinkPermit<P> {
  return {
    kind: "link",
    permission,
    subject,
    link,
    codeHash: "none",
    correlationId: randomUUID() as CorrelationId,
    applicationToken: always(applicationToken),
  } as unknown as LinkPermit<P>;
}
