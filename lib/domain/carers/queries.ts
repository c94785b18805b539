import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { env } from "#lib/env.ts";
import { listRequests } from "#lib/gateways/surgery-requests/client.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { kindOf, toCarerRequest, toldOfError } from "./from-surgery-requests.ts";
import type { CarerRequest, CarerRequests } from "./model.ts";

/** The id of a request in addresses: it tells nothing of the surgery's own. */
export const addressIdOf = (subject: string, taskId: string): string =>
  opaqueId(env().HANDLE_KEY, "carers", subject, "surgery", taskId);

interface Told extends CarerRequests {
  /** The surgery's own ids, by ours. */
  readonly taskIds: ReadonlyMap<string, string>;
}

/** What the surgery holds, with its own ids; for the doors of this room. */
export async function askSurgery(permit: Permit<"requests:read">): Promise<Result<Told>> {
  const listed = await listRequests(permit);
  if (!listed.ok) return listed;
  if (listed.value.kind === "not-offered")
    return ok({ offered: false, complete: true, requests: [], taskIds: new Map() });
  if (toldOfError(listed.value.bundle)) return failed({ kind: "unavailable" });
  const { resources, complete } = listed.value.bundle;
  const tasks = resources.filter((task) => kindOf(task) !== null);
  const taskIds = new Map(tasks.map(({ id }) => [addressIdOf(permit.subject, id), id]));
  const requests = tasks.flatMap((task): CarerRequest[] => {
    const request = task.unsafe ? null : toCarerRequest(task, addressIdOf(permit.subject, task.id));
    return request === null ? [] : [request];
  });
  return ok({
    ...{ offered: true, taskIds, complete: complete && requests.length === tasks.length },
    requests: requests.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt)),
  });
}

/** Everything that the person told their surgery about caring for someone, newest first. */
export async function listCarerRequests(asker: Asker, person: PersonHandle): Promise<Result<CarerRequests>> {
  const permit = await requirePermit(asker, "requests:read", person);
  if (!permit.ok) return permit;
  const told = await askSurgery(permit.value);
  if (!told.ok) return told;
  const { offered, requests, complete } = told.value;
  return ok({ offered, requests, complete });
}

/** One of them. */
export async function getCarerRequest(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<CarerRequest>> {
  const list = await listCarerRequests(asker, person);
  if (!list.ok) return list;
  const found = list.value.requests.find((one) => one.id === id);
  if (found !== undefined) return ok(found);
  return failed({ kind: list.value.complete ? "not-found" : "unavailable" });
}
