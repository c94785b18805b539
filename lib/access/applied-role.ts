import "server-only";
import { applyForAccess, changeRole, listRoles } from "#lib/gateways/validated-relationships/client.ts";
import type { AccessApplication } from "#lib/gateways/validated-relationships/client-application.ts";
import type { ProxyRole } from "#lib/gateways/validated-relationships/client.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { askedPeopleOf } from "#lib/store/asked-people.ts";
import type { OneselfAmongOthers } from "./helped-by.ts";

type Change = Permit<"relationships:change">;

/** An application of who wants to act, with the end that the patient wants (an instant; null: none). */
export interface Applying {
  readonly application: AccessApplication;
  readonly patient: NhsNumber;
  readonly end: string | null;
  /** When the patient asked for it: what waits from before is none of this. */
  readonly since: Date;
}

/**
 * What became of it. `waits`: a role that ends as it is wanted; `own` where this application made it. `helps-already`: an
 * active role stands, which is not touched. `refused`: the patient's surgery takes no such application.
 */
export type AppliedWithEnd =
  | { readonly kind: "waits"; readonly role: string; readonly own: boolean }
  | { readonly kind: "helps-already" | "refused" };

/** Takes back a role that waits; where it was granted in the meantime, ends it. */
export async function takeBackRole(permit: Change, id: string): Promise<Result<null>> {
  const withdrawn = await changeRole(permit, id, { kind: "withdraw" });
  if (!withdrawn.ok) return withdrawn;
  if (withdrawn.value.kind === "changed") return ok(null);
  const ended = await changeRole(permit, id, { kind: "end", reason: "ROLE_DEACTIVATED_INACTIVE_ROLE" });
  if (!ended.ok) return ended;
  return ended.value.kind === "changed" ? ok(null) : failed({ kind: "unavailable" });
}

/**
 * Whether a role that waits was made by the same yes, half of which was done before: since the patient asked, and not by
 * an application of one's own. Rejects when the store does not answer.
 */
async function isFromBefore(
  read: OneselfAmongOthers["read"],
  { id, created }: ProxyRole,
  since: Date,
): Promise<boolean> {
  if (created === null || Date.parse(created) < since.getTime()) return false;
  const rows = await askedPeopleOf(read);
  return !rows.some(({ kind, role }) => kind === "application" && role === id);
}

/** Whether the role ends as it is wanted, or does so now. */
async function limited(permit: Change, role: ProxyRole, end: string | null): Promise<Result<boolean>> {
  const isSo = end === null || (role.end !== null && Date.parse(role.end) <= Date.parse(end));
  if (isSo) return ok(true);
  const changed = await changeRole(permit, role.id, { kind: "limit", end });
  return changed.ok ? ok(changed.value.kind === "changed") : changed;
}

/**
 * Applies to act for a patient until the day that they want. Where that end is not set, what was made is taken back: no
 * role waits for longer than the patient wants. Safe to repeat, also after half of it. An active role that was there
 * before is never changed. Rejects when the store does not answer.
 */
export async function applyWithEnd(
  permit: Change,
  { read, nhsNumber }: OneselfAmongOthers,
  { application, patient, end, since }: Applying,
): Promise<Result<AppliedWithEnd>> {
  const applied = await applyForAccess(permit, application);
  if (!applied.ok) return applied;
  if (applied.value.kind === "refused") return ok({ kind: "refused" });
  const made = applied.value.kind === "received";
  const told = await listRoles(read, "performer", ["proposed", "active"]);
  if (!told.ok) return told;
  const theirs = told.value.roles.filter((one) => one.performer === nhsNumber && one.patient === patient);
  const waiting = theirs.find(({ status }) => status === "proposed");
  // No other can stand beside one that was just made.
  const role = waiting ?? (made ? theirs[0] : undefined);
  if (role === undefined)
    return theirs.length === 0 ? failed({ kind: "unreadable" }) : ok({ kind: "helps-already" });
  const own = made || (await isFromBefore(read, role, since));
  const ends = await limited(permit, role, end);
  if (ends.ok && ends.value) return ok({ kind: "waits", role: role.id, own });
  const back = own ? await takeBackRole(permit, role.id) : ok(null);
  if (!back.ok) return back;
  return ends.ok ? failed({ kind: "changed-meanwhile" }) : ends;
}
