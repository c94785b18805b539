import { odsCodeSystem } from "#lib/gateways/fhir/elements.ts";
import type { Organization } from "#lib/gateways/fhir/r4.ts";
import type { StructuredRecord } from "#lib/gateways/gp-connect-pfs-access-record/schema.ts";
import type { Surgery } from "./model.ts";

type Resource = StructuredRecord["resources"][number];

/** One that is marked in a way that we do not know may not be the place to call. */
const isOrganization = (resource: Resource | undefined): resource is Resource & Organization =>
  resource?.resourceType === "Organization" && !resource.unsafe;

/**
 * The surgery at which the person is registered: the Organization that the Patient names as general practitioner,
 * else the one that answers (managing organisation). Null where the record names none.
 */
export function toSurgery(record: StructuredRecord): Surgery | null {
  const patient = record.resources.find((resource) => resource.resourceType === "Patient");
  if (patient?.resourceType !== "Patient") return null;
  const named = [
    ...(patient.generalPractitioner ?? []),
    ...(patient.managingOrganization ? [patient.managingOrganization] : []),
  ];
  const organisation = named.map(({ reference }) => record.resolve(reference)).find(isOrganization);
  const name = organisation?.name?.trim();
  if (!organisation || !name) return null;
  const address = organisation.address?.[0];
  const lines = [...(address?.line ?? []), address?.city, address?.postalCode];
  return {
    kind: "surgery",
    name,
    odsCode: organisation.identifier?.find(({ system }) => system === odsCodeSystem)?.value ?? null,
    telephone: organisation.telecom?.find(({ system, value }) => system === "phone" && value)?.value ?? null,
    address: lines.flatMap((line) => (line?.trim() ? [line.trim()] : [])),
  };
}
