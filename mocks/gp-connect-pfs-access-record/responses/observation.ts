import { referenceTo, snomed, UCUM, UUID_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Measurement, Report } from "#mocks/people/results/result.ts";
import { tests, type TestCode, type TestKey } from "#mocks/people/results/tests.ts";
import { profiled } from "./profiles.ts";

/** One report with everybody who had a part in it. */
export type Scene = {
  report: Report;
  subject: Json;
  surgery: Resource;
  laboratory: Resource;
  requester: Resource;
  filer: Resource | null;
  specimen: Resource | null;
  people: Resource[];
};

const PATHOLOGY = snomed({ code: "394595002", display: "Pathology" });
const COMMENT_NOTE = { code: "37331000000100", display: "Comment note" };
const headerId = (report: Report) => uuidOf(`group ${report.key}`);

function observation(scene: Scene, id: string, status: string, code: TestCode): Resource {
  return {
    resourceType: "Observation",
    id,
    meta: profiled("CareConnect-GPC-Observation-1"),
    identifier: [{ system: UUID_SYSTEM, value: id }],
    status,
    code: snomed(code),
    subject: scene.subject,
  };
}

function fromLaboratory(scene: Scene): Json {
  const performer = [referenceTo(scene.laboratory, String(scene.laboratory.name))];
  // Where no specimen says when it was taken, the observation does.
  if (!scene.specimen) return { effectiveDateTime: scene.report.taken, performer };
  return { performer, specimen: referenceTo(scene.specimen) };
}

/** The header of a panel: no value of its own, only its members. */
export function groupHeader(scene: Scene, group: TestKey, members: Resource[]): Resource {
  return {
    ...observation(scene, headerId(scene.report), scene.report.status, tests[group]),
    ...fromLaboratory(scene),
    related: members.map((member) => ({ type: "has-member", target: referenceTo(member) })),
  };
}

/** One test result, alone or as a member of a panel. */
export function testResult(scene: Scene, measured: Measurement, index: number, grouped: boolean): Resource {
  const { report } = scene;
  const test: TestCode = tests[measured.test];
  const header = { reference: `Observation/${headerId(report)}` };
  return {
    ...observation(scene, uuidOf(`result ${report.key} ${index}`), report.status, test),
    category: [PATHOLOGY],
    ...fromLaboratory(scene),
    ...valueOf(measured, test, report.units),
    ...(measured.remark !== undefined && { comment: measured.remark }),
    ...(grouped && { related: [{ type: "derived-from", target: header }] }),
  };
}

function valueOf(measured: Measurement, test: TestCode, style: Report["units"]): Json {
  const printed = measured.unit ?? test;
  const unit = { unit: printed.unit, ...(style === "coded" && { system: UCUM, code: printed.ucum }) };
  const { value, comparator, words, flag } = measured;
  return {
    ...(words !== undefined && { valueString: words }),
    ...(value !== undefined && { valueQuantity: { value, ...(comparator && { comparator }), ...unit } }),
    ...(flag && style === "coded" && { interpretation: interpretation(flag) }),
    ...(measured.range && { referenceRange: [rangeOf(measured.range, style === "coded" ? unit : {})] }),
  };
}

function rangeOf({ low, high, text }: NonNullable<Measurement["range"]>, unit: Json): Json {
  return {
    ...(low !== undefined && { low: { value: low, ...unit } }),
    ...(high !== undefined && { high: { value: high, ...unit } }),
    ...(text !== undefined && { text }),
  };
}

function interpretation(flag: NonNullable<Measurement["flag"]>): Json {
  const display = { H: "High", L: "Low", A: "Abnormal" }[flag];
  return { coding: [{ system: "http://hl7.org/fhir/v2/0078", code: flag, display }] };
}

/** When and by whom the report was filed, with what they wrote to the person, if anything. */
export function commentNote(scene: Scene): Resource | null {
  const { report, filer, surgery } = scene;
  if (!report.filing || !filer) return null;
  const { at, by, comment, on } = report.filing;
  const header = { reference: `Observation/${headerId(report)}` };
  return {
    ...observation(scene, uuidOf(`comment ${report.key}`), "unknown", COMMENT_NOTE),
    effectiveDateTime: at,
    issued: at,
    performer: [referenceTo(filer, by), referenceTo(surgery)],
    ...(comment !== null && { comment }),
    ...(on === "group" && report.group && { related: [{ type: "derived-from", target: header }] }),
  };
}
