import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { howFarBack } from "#lib/access/from-gp-connect-pfs-user-permissions.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { gather } from "#lib/gathered.ts";
import { getOrganisation, listHospitals } from "#lib/gateways/capability-register/client.ts";
import { getRecordAreas } from "#lib/gateways/gp-connect-pfs-access-record/client.ts";
import { getUserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/client.ts";
import { getPatient } from "#lib/gateways/pds-fhir/client.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toRegistered } from "./from-capability-register.ts";
import { toLacking } from "./from-gp-connect-pfs-access-record.ts";
import { toAllowed } from "./from-gp-connect-pfs-user-permissions.ts";
import { toSurgeryCode } from "./from-pds-fhir.ts";
import { toSharing, type Allowed, type Lacking, type Registered, type Sharing } from "./model.ts";

type ProfilePermit = Permit<"profile:read">;

/** Every area, each as small as the operation lets it be asked for: only what cannot be given is read. */
const everyArea: Parameters<typeof getRecordAreas>[1] = {
  allergies: { ended: false },
  medication: { issues: false },
  consultations: { mostRecent: 1 },
  problems: [{ status: "active" }],
  immunisations: {},
  uncategorisedData: {},
  investigations: {},
  referrals: {},
  diaryEntries: {},
};

async function askSurgery(permit: ProfilePermit): Promise<Result<readonly Allowed[]>> {
  const permissions = await getUserPermissions(permit);
  return permissions.ok ? ok([toAllowed(permissions.value, howFarBack)]) : permissions;
}

/** Permissions first. Where nothing is shown, the record cannot say what it lacks, and nothing is missed. */
async function askRecord(asker: Asker, permit: ProfilePermit): Promise<Result<readonly Lacking[]>> {
  const permissions = await getUserPermissions(permit);
  if (!permissions.ok) return permissions;
  if (toAllowed(permissions.value, howFarBack).medicines.kind === "nothing") return ok([]);
  const reading = await requirePermit(inBackground(asker), "consultations:read", permit.person);
  if (!reading.ok) return reading;
  const record = await getRecordAreas(reading.value, everyArea);
  return record.ok ? ok([toLacking(record.value)]) : record;
}

/** The surgery's code as PDS has it; the one that is known otherwise where PDS does not say. */
async function surgeryCode(permit: ProfilePermit, known: string | null): Promise<Result<string>> {
  if (known !== null) return ok(known);
  const patient = await getPatient(permit);
  if (!patient.ok) return patient;
  const code = patient.value.kind === "patient" ? toSurgeryCode(patient.value.patient) : null;
  return code === null ? failed({ kind: "not-found" }) : ok(code);
}

async function askRegister(
  permit: ProfilePermit,
  known: string | null,
): Promise<Result<readonly Registered[]>> {
  const code = await surgeryCode(permit, known);
  if (!code.ok) return code;
  const asking = requirePublicPermit(permit.correlationId);
  const [surgery, hospitals] = await Promise.all([
    getOrganisation(asking, code.value),
    listHospitals(asking, code.value),
  ]);
  if (!surgery.ok) return surgery;
  return hospitals.ok ? ok([toRegistered(surgery.value, hospitals.value)]) : hospitals;
}

/**
 * What the person's surgery and hospitals share, from the surgery itself, the record's own notices and the register.
 * `known` is the surgery's ODS code where somebody has told it already.
 */
export async function getSharing(
  asker: Asker,
  person: PersonHandle,
  known: string | null,
): Promise<Result<Sharing>> {
  const permit = await requirePermit(asker, "profile:read", person);
  if (!permit.ok) return permit;
  const gathered = await gather<Allowed | Lacking | Registered, "surgery" | "record" | "register">(
    {
      surgery: () => askSurgery(permit.value),
      record: () => askRecord(asker, permit.value),
      register: () => askRegister(permit.value, known),
    },
    () => now().toString(),
  );
  return ok(toSharing(gathered));
}
