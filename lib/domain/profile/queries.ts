import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { dateAt, now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { gather } from "#lib/gathered.ts";
import { getStructuredRecord } from "#lib/gateways/gp-connect-pfs-access-record/client.ts";
import { getUserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/client.ts";
import { getPatient } from "#lib/gateways/pds-fhir/client.ts";
import type { Permission, Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toSurgery } from "./from-gp-connect-pfs-access-record.ts";
import { toIdentity } from "./from-pds-fhir.ts";
import type { Identity, Profile, ProfileSource, Surgery } from "./model.ts";

type FromPds = Awaited<ReturnType<typeof getPatient>>;

/** A record that PDS keeps under another NHS number now is not shown: under this one there is none. */
function toResult(permit: Permit<"profile:read">, answer: FromPds): Result<Identity> {
  if (!answer.ok) return answer;
  if (answer.value.kind === "superseded") return failed({ kind: "not-found" });
  return ok(toIdentity(answer.value.patient, permit.subject, dateAt(now()).toString()));
}

async function askPds(permit: Permit<"profile:read">): Promise<Result<readonly Identity[]>> {
  const identity = toResult(permit, await getPatient(permit));
  return identity.ok ? ok([identity.value]) : identity;
}

/** What opens the surgery's record, and with it the name of the surgery. */
export const opensSurgery = [
  "profile:read",
  "appointments:read",
  "medicines:read",
  "allergies:read",
  "test-results:read",
  "vaccinations:read",
  "conditions:read",
  "consultations:read",
  "documents:read",
] as const satisfies readonly Permission[];

export type OpensSurgery = (typeof opensSurgery)[number];

/** Permissions first, as before every GP Connect call; then a record without any area, for the surgery alone. */
async function askSurgery(permit: Permit<OpensSurgery>): Promise<Result<readonly Surgery[]>> {
  const permissions = await getUserPermissions(permit);
  if (!permissions.ok) return permissions;
  const record = await getStructuredRecord(permit, { investigations: false });
  if (!record.ok) return record;
  const surgery = toSurgery(record.value);
  return ok(surgery === null ? [] : [surgery]);
}

const late = () => failed({ kind: "unavailable" });

/** Who the person is, from PDS alone: for a page that shows a name and nothing of the surgery. */
export async function getIdentity(asker: Asker, person: PersonHandle): Promise<Result<Identity>> {
  const permit = await requirePermit(asker, "profile:read", person);
  if (!permit.ok) return permit;
  const patient = await within<FromPds>(sourceDeadlineMs, getPatient(permit.value), late);
  return toResult(permit.value, patient);
}

/** What the relationships service tells of somebody: all of their identity that whoever acts for them may see. */
interface ToldOfThem {
  readonly name: string | null;
  /** ISO date. */
  readonly dateOfBirth: string | null;
}

/**
 * Whose pages these are and which surgery is theirs, for who acts for them and may not see their profile: `by` is what
 * they may see instead. What is not known in time is null.
 */
export async function getActedFor(
  asker: Asker,
  person: PersonHandle,
  by: OpensSurgery,
  { name, dateOfBirth }: ToldOfThem,
): Promise<Pick<Profile, "identity" | "surgery">> {
  const permit = await requirePermit(asker, by, person);
  if (!permit.ok) return { identity: null, surgery: null };
  const { once, subject } = permit.value;
  const asked = await within<Result<readonly Surgery[]>>(
    sourceDeadlineMs,
    once(`surgery of ${subject}`, () => askSurgery(permit.value)),
    late,
  );
  return {
    identity: { kind: "identity", chosenName: name, fullName: name, dateOfBirth, nhsNumber: subject },
    surgery: asked.ok ? (asked.value[0] ?? null) : null,
  };
}

/** Name, date of birth, NHS number and surgery, from whoever of the two sources answered. */
export async function getProfile(asker: Asker, person: PersonHandle): Promise<Result<Profile>> {
  const permit = await requirePermit(asker, "profile:read", person);
  if (!permit.ok) return permit;
  const gathered = await gather<Identity | Surgery, ProfileSource>(
    {
      pds: () => askPds(permit.value),
      gp: () => askSurgery(permit.value),
    },
    () => now().toString(),
  );
  return ok({
    gathered,
    identity: gathered.items.find((item) => item.kind === "identity") ?? null,
    surgery: gathered.items.find((item) => item.kind === "surgery") ?? null,
  });
}
