import {
  RESULT_MARKER_SYSTEM,
  referenceTo,
  snomed,
  UUID_SYSTEM,
  type Json,
  type Resource,
} from "#mocks/nation/fhir.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { ORDER_SYSTEM, orderNumber } from "#mocks/people/results/identifiers.ts";
import type { Report } from "#mocks/people/results/result.ts";
import { specimens, tests } from "#mocks/people/results/tests.ts";
import { laboratory, practitioner, subjectOf, type Cast } from "./administration.ts";
import { commentNote, groupHeader, testResult, type Scene } from "./observation.ts";
import { profiled } from "./profiles.ts";

/** All resources of one filed report, the DiagnosticReport first. */
export function investigation(report: Report, cast: Cast): [Resource, ...Resource[]] {
  const scene = sceneOf(report, cast);
  const grouped = report.group !== null;
  const results = report.measurements.map((one, index) => testResult(scene, one, index, grouped));
  const comment = commentNote(scene);
  const onGroup = grouped && report.filing?.on === "group";
  const members = [...results, ...(comment && onGroup ? [comment] : [])];
  const header = report.group && groupHeader(scene, report.group, members);
  const listed = [...(header ? [header] : results), ...(comment && !onGroup ? [comment] : [])];
  const request = procedureRequest(scene);
  return [
    diagnosticReport(scene, request, listed),
    request,
    ...(scene.specimen ? [scene.specimen] : []),
    ...(header ? [header] : []),
    ...results,
    ...(comment ? [comment] : []),
    ...scene.people,
  ];
}

function sceneOf(report: Report, cast: Cast): Scene {
  const requester = practitioner(report.requester);
  const filer = report.filing && practitioner(report.filing.by);
  const lab = laboratory(report.laboratory);
  const subject = subjectOf(cast);
  return {
    report,
    subject,
    surgery: cast.surgery,
    laboratory: lab,
    requester,
    filer,
    specimen: specimenOf(report, subject),
    people: [lab, requester, ...(filer ? [filer] : [])],
  };
}

function identified(kind: string, report: Report): Pick<Resource, "id"> & { identifier: Json[] } {
  const id = uuidOf(`${kind} ${report.key}`);
  return { id, identifier: [{ system: UUID_SYSTEM, value: id }] };
}

function specimenOf(report: Report, subject: Json): Resource | null {
  if (report.specimen === null) return null;
  return {
    resourceType: "Specimen",
    ...identified("specimen", report),
    meta: profiled("CareConnect-GPC-Specimen-1"),
    status: "available",
    type: snomed(specimens[report.specimen]),
    subject,
    collection: { collectedDateTime: report.taken },
  };
}

function procedureRequest(scene: Scene): Resource {
  const { report, subject, requester } = scene;
  const { id, identifier } = identified("request", report);
  return {
    resourceType: "ProcedureRequest",
    id,
    meta: profiled("CareConnect-GPC-ProcedureRequest-1"),
    identifier: [...identifier, { system: ORDER_SYSTEM, value: orderNumber(report.order) }],
    status: "active",
    intent: "order",
    code: snomed(tests[report.group ?? report.measurements[0]?.test ?? "imaging"]),
    subject,
    requester: { agent: referenceTo(requester, report.requester) },
    performer: referenceTo(scene.laboratory, String(scene.laboratory.name)),
  };
}

function diagnosticReport(scene: Scene, request: Resource, results: Resource[]): Resource {
  const { report, subject, specimen } = scene;
  const tag = report.markers.map((code) => ({ system: RESULT_MARKER_SYSTEM, code }));
  return {
    resourceType: "DiagnosticReport",
    ...identified("report", report),
    meta: { ...profiled("CareConnect-GPC-DiagnosticReport-1"), ...(tag.length > 0 && { tag }) },
    basedOn: [referenceTo(request)],
    status: report.status,
    code: snomed({ code: "721981007", display: "Diagnostic studies report" }),
    subject,
    issued: report.issued,
    performer: [{ actor: referenceTo(scene.laboratory, String(scene.laboratory.name)) }],
    ...(specimen && { specimen: [referenceTo(specimen)] }),
    result: results.map((one) => referenceTo(one)),
    ...(report.conclusion !== null && { conclusion: report.conclusion }),
  };
}
