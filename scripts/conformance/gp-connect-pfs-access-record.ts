import { toSurgery } from "#lib/domain/profile/from-gp-connect-pfs-access-record.ts";
import { toSurgeryResults } from "#lib/domain/test-results/from-gp-connect-pfs-access-record.ts";
import { recordDialect } from "#lib/gateways/fhir/stu3-record.ts";
import { readRecordAreas } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import {
  readDocument,
  readDocumentList,
} from "#lib/gateways/gp-connect-pfs-access-record/schema-documents.ts";
import { readStructuredRecordParameters } from "#lib/gateways/gp-connect-pfs-access-record/schema-request.ts";
import {
  readStructuredRecord,
  type StructuredRecord,
} from "#lib/gateways/gp-connect-pfs-access-record/schema.ts";
import { readFragment, subjectOf, tryElements, tryOperationOutcome } from "./fhir-example.ts";
import {
  isJson,
  neverCalled,
  outcomeOf,
  refusedFor,
  resourceTypeOf,
  type Outcome,
  type Trial,
} from "./outcome.ts";

type Json = Readonly<Record<string, unknown>>;

/** Runs both mappings; every report of a list of investigations must come out of it. */
function mapped(record: StructuredRecord): string | null {
  toSurgery(record);
  const results = toSurgeryResults(record, (id) => id);
  if (!results.ok) return null;
  const reports = record.resources.filter(({ resourceType }) => resourceType === "DiagnosticReport").length;
  const out = results.value.results.length + results.value.removed.length;
  return out === reports ? null : `${reports} reports went in, ${out} came out`;
}

/** A record must be read as a whole, entry for entry; what holds only test results is mapped too. */
function tryBundle(json: Json): Outcome {
  const subject = subjectOf(json);
  if (subject === null)
    return refusedFor("$.entry: no Patient (GP Connect: every response must return the Patient resource)");
  if (json["type"] === "searchset") return outcomeOf(readDocumentList(json, subject));
  const record = readRecordAreas(json, subject);
  const first = record.ok ? record.value.unreadable[0] : undefined;
  if (first) return outcomeOf({ ok: false, refusal: first.refusal });
  const areas = outcomeOf(record);
  return areas.kind === "parsed" ? outcomeOf(readStructuredRecord(json, subject), mapped) : areas;
}

export const gpConnectAccessRecord: Trial = ({ json }) => {
  const type = resourceTypeOf(json);
  if (type === "OperationOutcome") return tryOperationOutcome(json);
  if (!isJson(json)) return refusedFor("$: no JSON object (FHIR STU3 resources are objects)");
  if (type === "Parameters") return outcomeOf(readStructuredRecordParameters(json));
  if (type === "Bundle") return tryBundle(json);
  if (type === "Binary") return outcomeOf(readDocument(json, String(json["id"])));
  if (type === null) return tryElements(json, "FHIR STU3");
  if (!recordDialect.types.has(type)) return neverCalled(`${type}: never read by us`);
  return outcomeOf(readFragment(json, recordDialect));
};
