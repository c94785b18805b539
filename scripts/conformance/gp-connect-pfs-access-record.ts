import { toSurgery } from "#lib/domain/profile/from-gp-connect-pfs-access-record.ts";
import { toSurgeryResults } from "#lib/domain/test-results/from-gp-connect-pfs-access-record.ts";
import { stu3Dialect } from "#lib/gateways/fhir/stu3.ts";
import {
  readStructuredRecord,
  type StructuredRecord,
} from "#lib/gateways/gp-connect-pfs-access-record/schema.ts";
import { readStructuredRecordParameters } from "#lib/gateways/gp-connect-pfs-access-record/schema-request.ts";
import { readFragment, subjectOf, tryElements, tryOperationOutcome } from "./fhir-example.ts";
import {
  isJson,
  neverCalled,
  operationOf,
  outcomeOf,
  refusedFor,
  resourceTypeOf,
  type Trial,
} from "./outcome.ts";

const called = "POST_Patient-gpc.getstructuredrecord";

/** Runs both mappings; every report of a list of investigations must come out of it. */
function mapped(record: StructuredRecord): string | null {
  toSurgery(record);
  const results = toSurgeryResults(record, (id) => id);
  if (!results.ok) return null;
  const reports = record.resources.filter(({ resourceType }) => resourceType === "DiagnosticReport").length;
  const out = results.value.results.length + results.value.removed.length;
  return out === reports ? null : `${reports} reports went in, ${out} came out`;
}

export const gpConnectAccessRecord: Trial = ({ path, json }) => {
  const type = resourceTypeOf(json);
  const operation = operationOf(path);
  if (type === "OperationOutcome") return tryOperationOutcome(json);
  if (operation !== null && operation !== called) return neverCalled(operation);
  if (!isJson(json)) return refusedFor("$: no JSON object (FHIR STU3 resources are objects)");
  if (type === "Parameters") return outcomeOf(readStructuredRecordParameters(json));
  if (type === "Bundle") {
    if (json["type"] !== "collection") return neverCalled(`a ${String(json["type"])} of documents`);
    const subject = subjectOf(json);
    if (subject === null)
      return refusedFor("$.entry: no Patient (GP Connect: every response must return the Patient resource)");
    return outcomeOf(readStructuredRecord(json, subject), mapped);
  }
  if (type === null) return tryElements(json, "FHIR STU3");
  if (!stu3Dialect.types.has(type))
    return neverCalled(`${type}: an area of the record that we do not ask for`);
  return outcomeOf(readFragment(json, stu3Dialect));
};
