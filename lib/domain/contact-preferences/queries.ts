import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { dateAt, now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { getOrganisation, listNationalServices } from "#lib/gateways/capability-register/client.ts";
import { getPatient } from "#lib/gateways/pds-fhir/client.ts";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { contactChoiceOf } from "#lib/store/contact-choices.ts";
import { toUses } from "./from-capability-register.ts";
import { toReach, toRecorded, toSurgery, type HeardPatient } from "./from-pds-fhir.ts";
import type { ContactPreferences, Recorded, UsesChoice, WhoUses } from "./model.ts";

const late = () => failed({ kind: "unavailable" });

/** The same whenever a record says the same of how somebody wants to be contacted. */
export const markOf = (recorded: Recorded): string => JSON.stringify(Object.values(recorded));

/** A record of which everything is known that a change needs. */
export interface ReadRecord {
  readonly patient: HeardPatient;
  /** By which a change says what it has seen. */
  readonly version: string;
  readonly recorded: Recorded;
}

/** The person's own record, as far as it can be changed from here; for the doors of this room. */
export async function readRecord(
  permit: Permit<"profile:read"> | Permit<"profile:change">,
): Promise<Result<ReadRecord>> {
  const answer = await within<Awaited<ReturnType<typeof getPatient>>>(
    sourceDeadlineMs,
    getPatient(permit),
    late,
  );
  if (!answer.ok) return answer;
  // A record that PDS keeps under another NHS number is not shown: under this one there is none.
  if (answer.value.kind === "superseded") return failed({ kind: "not-found" });
  const { patient, version } = answer.value;
  const recorded = toRecorded(patient);
  if (recorded === null || version === null) return failed({ kind: "unreadable" });
  return ok({ patient, version, recorded });
}

/** How the person wants to be contacted: what the national record says, and what this service keeps. */
export async function getContactPreferences(
  asker: Asker,
  person: PersonHandle,
): Promise<Result<ContactPreferences>> {
  const permit = await requirePermit(asker, "profile:read", person);
  if (!permit.ok) return permit;
  try {
    const [record, chosen] = await Promise.all([
      readRecord(permit.value),
      contactChoiceOf(permit.value.subject),
    ]);
    if (!record.ok) return record;
    const { patient, recorded } = record.value;
    return ok({
      ...{ recorded, chosen, mark: markOf(recorded), surgery: toSurgery(patient) },
      reach: toReach(patient, dateAt(now()).toString()),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "contact-choice-not-read", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

interface Place {
  readonly odsCode: string;
  readonly name: string | null;
}

/** The hospitals that have to do with the person; null where it is not known, or not whole. */
async function hospitalsOf(asker: Asker, person: PersonHandle): Promise<readonly Place[] | null> {
  const permit = await requirePermit(asker, "hospital-care:read", person);
  if (!permit.ok) return null;
  const told = await within<Awaited<ReturnType<typeof askHospitals>>>(
    sourceDeadlineMs,
    askHospitals(permit.value),
    late,
  );
  if (!told.ok || told.value.kind !== "care") return null;
  const { items, waitingLists, complete } = told.value.care;
  const named = new Map<string, Place>();
  for (const { organisation } of [...items, ...waitingLists])
    if (organisation.odsCode !== null)
      named.set(organisation.odsCode, { odsCode: organisation.odsCode, name: organisation.name });
  return complete || named.size > 0 ? [...named.values()] : null;
}

/** What the register says of one place; not known of one that it does not have or where it is silent. */
async function useOf(asker: Asker, { odsCode, name }: Place): Promise<UsesChoice | null> {
  const found = await within<Awaited<ReturnType<typeof getOrganisation>>>(
    sourceDeadlineMs,
    getOrganisation(requirePublicPermit(asker.correlationId), odsCode),
    late,
  );
  if (found.ok) return toUses(found.value);
  return name === null ? null : { odsCode, name, telephone: null, uses: "unknown" };
}

const there = <T>(one: T | null): one is T => one !== null;

/** Who writes to the person, and whether they do it as the person chose. Who does not answer is named, never left out. */
export async function getWhoUses(asker: Asker, person: PersonHandle): Promise<Result<WhoUses>> {
  const permit = await requirePermit(asker, "profile:read", person);
  if (!permit.ok) return permit;
  const [record, places, national] = await Promise.all([
    readRecord(permit.value),
    hospitalsOf(asker, person),
    within<Awaited<ReturnType<typeof listNationalServices>>>(
      sourceDeadlineMs,
      listNationalServices(requirePublicPermit(asker.correlationId)),
      late,
    ),
  ]);
  const code = record.ok ? toSurgery(record.value.patient) : null;
  const [surgery, hospitals] = await Promise.all([
    code === null ? null : useOf(asker, { odsCode: code, name: null }),
    Promise.all((places ?? []).map((place) => useOf(asker, place))),
  ]);
  const silent = [
    ...(surgery === null ? (["surgery"] as const) : []),
    ...(places === null || hospitals.some((one) => one === null) ? (["hospitals"] as const) : []),
    ...(national.ok ? [] : (["national"] as const)),
  ];
  return ok({
    ...{ surgery, silent, hospitals: hospitals.filter(there) },
    national: national.ok ? national.value.map(toUses) : [],
  });
}
