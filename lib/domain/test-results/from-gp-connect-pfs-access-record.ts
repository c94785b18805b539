import type { Read, ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import { snomed, type Reference } from "#lib/gateways/fhir/elements.ts";
import { tellsOfError } from "#lib/gateways/fhir/operation-outcome.ts";
import type { R4Resource } from "#lib/gateways/fhir/r4.ts";
import type { List, Observation, Stu3Resource } from "#lib/gateways/fhir/stu3.ts";
import type { StructuredRecord } from "#lib/gateways/gp-connect-pfs-access-record/schema.ts";
import type { HeldBack } from "#lib/how-far-back.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { IdOf } from "./from-fhir-parts.ts";
import { toTestResults, type MappedResults } from "./from-hospital-tests.ts";

/** SNOMED code of the List "Investigations and results", which the operation returns when it was asked for them. */
const investigationsList = "887191000000108";
const listWarning =
  "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-ListWarningCode-1";
const knownWarnings: readonly HeldBack[] = ["confidential-items", "data-in-transit", "data-awaiting-filing"];

const targetsOf = (observation: Observation, type: "has-member" | "derived-from"): readonly Reference[] =>
  (observation.related ?? []).filter((related) => related.type === type).map(({ target }) => target);

/** Members by the observation that they stand under: told by the header, or only by the member itself. */
function membersOf(record: StructuredRecord): ReadonlyMap<Stu3Resource, readonly Reference[]> {
  const members = new Map<Stu3Resource, Reference[]>();
  const observations = record.resources.filter((one) => one.resourceType === "Observation");
  for (const observation of observations) members.set(observation, [...targetsOf(observation, "has-member")]);
  for (const observation of observations)
    for (const { reference } of targetsOf(observation, "derived-from")) {
      const header = record.resolve(reference);
      if (header && observation.id !== undefined)
        members.get(header)?.push({ reference: `Observation/${observation.id}` });
    }
  return members;
}

/** What STU3 says in R4's words; what has no counterpart is left out. */
function inR4(
  resource: Read<Stu3Resource>,
  members: ReadonlyMap<Stu3Resource, readonly Reference[]>,
): Read<R4Resource> | null {
  switch (resource.resourceType) {
    case "Observation": {
      const { comment, interpretation, related: _, component, ...same } = resource;
      return {
        ...same,
        note: comment === undefined ? [] : [{ text: comment }],
        interpretation: interpretation ? [interpretation] : [],
        hasMember: [...(members.get(resource) ?? [])],
        component: (component ?? []).map((part) => ({
          ...part,
          interpretation: part.interpretation ? [part.interpretation] : [],
        })),
      };
    }
    case "DiagnosticReport": {
      const { performer, codedDiagnosis, ...same } = resource;
      return { ...same, performer: performer?.map(({ actor }) => actor), conclusionCode: codedDiagnosis };
    }
    case "ProcedureRequest": {
      const { requester, note: _, ...same } = resource;
      const status = { suspended: "on-hold", cancelled: "revoked" } as const;
      return {
        ...same,
        resourceType: "ServiceRequest",
        status:
          same.status === "suspended" || same.status === "cancelled" ? status[same.status] : same.status,
        requester: requester?.agent,
      };
    }
    case "List":
      return null;
    default:
      return resource;
  }
}

/** The record as if it had come in R4, so that one mapping reads both. */
function asR4(record: StructuredRecord): ReadBundle<R4Resource> {
  const members = membersOf(record);
  const converted = new Map<Stu3Resource, Read<R4Resource>>();
  for (const resource of record.resources) {
    const one = inR4(resource, members);
    if (one !== null) converted.set(resource, one);
  }
  return {
    resources: [...converted.values()],
    resolve: (reference) => {
      const found = record.resolve(reference);
      return found && converted.get(found);
    },
    outcomes: record.outcomes,
    complete: record.complete,
  };
}

function heldBackOf(list: List): readonly HeldBack[] {
  const codes = (list.extension ?? [])
    .filter(({ url }) => url === listWarning)
    .map(({ valueCode }) => valueCode);
  return knownWarnings.filter((known) => codes.includes(known));
}

export interface SurgeryResults extends MappedResults {
  readonly heldBack: readonly HeldBack[];
}

/**
 * The results in a structured record (STU3). A surgery whose system cannot give them says so inside the Bundle:
 * that reads as refused, not as none, and an error told there as unavailable. An answer with neither the list nor that notice is unreadable.
 */
export function toSurgeryResults(record: StructuredRecord, idOf: IdOf): Result<SurgeryResults> {
  const list = record.resources.find(
    (one): one is Read<List> =>
      one.resourceType === "List" &&
      (one.code?.coding ?? []).some(({ system, code }) => system === snomed && code === investigationsList),
  );
  const notSupported = record.outcomes.some(({ issue }) =>
    issue.some(
      ({ code, diagnostics }) => code === "not-supported" && diagnostics === "includeInvestigations",
    ),
  );
  if (notSupported) return failed({ kind: "not-allowed", because: "refused-by-source" });
  if (tellsOfError(record.outcomes)) return failed({ kind: "unavailable" });
  if (list === undefined) return failed({ kind: "unreadable" });
  return ok({ ...toTestResults(asR4(record), "gp", idOf), heldBack: heldBackOf(list) });
}
