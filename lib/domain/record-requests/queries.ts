import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { env } from "#lib/env.ts";
import { listRequests } from "#lib/gateways/surgery-requests/client.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { withoutContact } from "#lib/safe-contact.ts";
import { kindOf, toldOfError, toRecordRequest } from "./from-surgery-requests.ts";
import type { RecordRequest, RequestList } from "./model.ts";

/** The id of a request in addresses: it tells nothing of the surgery's own. */
export const addressIdOf = (subject: string, taskId: string): string =>
  opaqueId(env().HANDLE_KEY, "record-requests", subject, "surgery", taskId);

/** A request with the surgery's own id, which commands need. */
interface Found {
  readonly taskId: string;
  readonly request: RecordRequest | null;
}

interface Asked extends Pick<RequestList, "offered" | "complete"> {
  readonly found: readonly Found[];
}

/** What the surgery holds, with its own ids; for the doors of this room. */
export async function askSurgery(permit: Permit<"requests:read">): Promise<Result<Asked>> {
  const listed = await listRequests(permit);
  if (!listed.ok) return listed;
  if (listed.value.kind === "not-offered") return ok({ offered: false, complete: true, found: [] });
  if (toldOfError(listed.value.bundle)) return failed({ kind: "unavailable" });
  const { resources, complete } = listed.value.bundle;
  const found = resources.flatMap((task): Found[] => {
    if (kindOf(task) === null) return [];
    const request = task.unsafe ? null : toRecordRequest(task, addressIdOf(permit.subject, task.id));
    return [{ taskId: task.id, request }];
  });
  return ok({ offered: true, complete: complete && found.every(({ request }) => request !== null), found });
}

/** Everything that was asked of the surgery about the record, the newest first. */
export async function listRecordRequests(asker: Asker, person: PersonHandle): Promise<Result<RequestList>> {
  const permit = await requirePermit(asker, "requests:read", person);
  if (!permit.ok) return permit;
  const asked = await askSurgery(permit.value);
  if (!asked.ok) return asked;
  const { offered, complete, found } = asked.value;
  // How the person can be reached was sent with their words, for staff alone.
  const shown = (one: RecordRequest): RecordRequest =>
    permit.value.relation === "acting" ? { ...one, words: withoutContact(one.words) } : one;
  const requests = found.flatMap(({ request }) => (request === null ? [] : shown(request)));
  return ok({ offered, complete, requests: requests.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt)) });
}

/** One request of the person's. */
export async function getRecordRequest(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<RecordRequest>> {
  const list = await listRecordRequests(asker, person);
  if (!list.ok) return list;
  const request = list.value.requests.find((one) => one.id === id);
  return request === undefined ? failed({ kind: "not-found" }) : ok(request);
}
