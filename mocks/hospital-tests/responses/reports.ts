import {
  referenceTo,
  RESULT_MARKER_SYSTEM,
  snomed,
  UUID_SYSTEM,
  type Json,
  type Resource,
} from "#mocks/nation/fhir.ts";
import { NORTHFIELD_HOSPITAL } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { ORDER_SYSTEM, orderNumber } from "#mocks/people/results/identifiers.ts";
import { HOSPITAL_RESULTS_LINE } from "#mocks/people/results/laboratories.ts";
import type { Report } from "#mocks/people/results/result.ts";
import { specimens, tests } from "#mocks/people/results/tests.ts";
import { laboratoryGroup, laboratoryResult } from "./observations.ts";
import { contactOrganisation, searchset, subjectOf, ukCore } from "./searchset.ts";

const NOTE = "http://hl7.org/fhir/5.0/StructureDefinition/extension-DiagnosticReport.note";

/** Hospital reports as a searchset, newest first; with results, their Observations come along. */
export function hospitalReports(reports: Report[], person: Person, withResults: boolean): Json {
  const newestFirst = [...reports].sort((a, b) => Date.parse(b.issued) - Date.parse(a.issued));
  const built = newestFirst.map((report) => {
    const results = resultsOf(report, person);
    return {
      report: diagnosticReport(report, person, results.slice(0, report.group ? 1 : undefined)),
      results,
    };
  });
  return searchset(
    built.map(({ report }) => report),
    withResults ? built.flatMap(({ results }) => results) : [],
  );
}

/** The Observations of a report; of a panel, the header comes first. */
function resultsOf(report: Report, person: Person): Resource[] {
  const measured = report.measurements.filter(
    ({ value, words }) => value !== undefined || words !== undefined,
  );
  const results = measured.map((one, index) => laboratoryResult(report, one, index, person));
  return report.group ? [laboratoryGroup(report, report.group, results, person), ...results] : results;
}

function diagnosticReport(report: Report, person: Person, results: Resource[]): Resource {
  const id = uuidOf(`hospital report ${report.key}`);
  const contact = contactOrganisation({ ...HOSPITAL_RESULTS_LINE, name: NORTHFIELD_HOSPITAL.name });
  const imaging = report.measurements.some(({ test }) => test === "imaging");
  const tag = report.markers.map((code) => ({ system: RESULT_MARKER_SYSTEM, code }));
  return {
    resourceType: "DiagnosticReport",
    id,
    meta: {
      ...ukCore(imaging ? "DiagnosticReport" : "DiagnosticReport-Lab"),
      ...(tag.length > 0 && { tag }),
    },
    contained: [contact, ...specimenOf(report, person)],
    ...(report.filing?.comment && { extension: [noteOf(report)] }),
    identifier: [{ system: UUID_SYSTEM, value: id }],
    basedOn: [{ identifier: { system: ORDER_SYSTEM, value: orderNumber(report.order) } }],
    status: report.status,
    category: [{ coding: [category(imaging)] }],
    code: snomed(imaging ? tests.imaging : { code: "721981007", display: "Diagnostic studies report" }),
    subject: subjectOf(person),
    effectiveDateTime: report.taken,
    issued: report.issued,
    performer: [{ reference: `#${contact.id}`, display: NORTHFIELD_HOSPITAL.name }],
    resultsInterpreter: [{ display: report.filing?.by ?? report.requester }],
    ...(report.specimen && { specimen: [{ reference: "#specimen" }] }),
    ...(results.length > 0 && { result: results.map((one) => referenceTo(one)) }),
    ...(report.conclusion !== null && { conclusion: report.conclusion }),
  };
}

function category(imaging: boolean): Json {
  const system = "http://terminology.hl7.org/CodeSystem/v2-0074";
  return imaging ? { system, code: "IMG" } : { system, code: "LAB", display: "Laboratory" };
}

function specimenOf(report: Report, person: Person): Resource[] {
  if (report.specimen === null) return [];
  return [
    {
      resourceType: "Specimen",
      id: "specimen",
      type: snomed(specimens[report.specimen]),
      subject: subjectOf(person),
      collection: { collectedDateTime: report.taken },
    },
  ];
}

/** The clinician's words to the person, as the R5 note that R4 carries in an extension. */
function noteOf({ filing }: Report): Json {
  return {
    url: NOTE,
    valueAnnotation: { authorString: filing?.by, time: filing?.at, text: filing?.comment },
  };
}
