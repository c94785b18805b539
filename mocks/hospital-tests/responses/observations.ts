import { referenceTo, snomed, UCUM, UUID_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Person } from "#mocks/nation/person.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Measurement, Report } from "#mocks/people/results/result.ts";
import { tests, type TestCode, type TestKey } from "#mocks/people/results/tests.ts";
import { subjectOf, ukCore } from "./searchset.ts";

const LABORATORY = {
  system: "http://terminology.hl7.org/CodeSystem/observation-category",
  code: "laboratory",
  display: "Laboratory",
};

function observation(report: Report, id: string, profile: string, code: TestCode, person: Person): Resource {
  return {
    resourceType: "Observation",
    id,
    meta: ukCore(profile),
    identifier: [{ system: UUID_SYSTEM, value: id }],
    status: report.status,
    category: [{ coding: [LABORATORY] }],
    code: snomed(code),
    subject: subjectOf(person),
    effectiveDateTime: report.taken,
    issued: report.issued,
  };
}

/** The header of a panel in R4: `hasMember` names its results. */
export function laboratoryGroup(
  report: Report,
  group: TestKey,
  members: Resource[],
  person: Person,
): Resource {
  return {
    ...observation(
      report,
      uuidOf(`hospital group ${report.key}`),
      "Observation-LabGroup",
      tests[group],
      person,
    ),
    hasMember: members.map((member) => referenceTo(member)),
  };
}

/** One hospital result in R4: value with UCUM, the laboratory's range, its flag and its remark. */
export function laboratoryResult(
  report: Report,
  measured: Measurement,
  index: number,
  person: Person,
): Resource {
  const test: TestCode = tests[measured.test];
  const printed = measured.unit ?? test;
  const unit = { unit: printed.unit, system: UCUM, code: printed.ucum };
  const { value, comparator, words, range, flag, remark } = measured;
  return {
    ...observation(report, uuidOf(`hospital result ${report.key} ${index}`), "Observation-Lab", test, person),
    ...(value !== undefined && { valueQuantity: { value, ...(comparator && { comparator }), ...unit } }),
    ...(words !== undefined && { valueString: words }),
    ...(flag && { interpretation: [interpretation(flag)] }),
    ...(range && { referenceRange: [rangeOf(range, unit)] }),
    ...(remark !== undefined && { note: [{ text: remark }] }),
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
  return {
    coding: [
      { system: "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", code: flag, display },
    ],
  };
}
