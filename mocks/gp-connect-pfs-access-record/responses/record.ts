import { londonInstant, londonWallClock } from "#mocks/nation/calendar.ts";
import { referenceTo, snomed, type Json, type Resource } from "#mocks/nation/fhir.ts";
import { uuidOf } from "#mocks/people/results/identifiers.ts";
import type { Report } from "#mocks/people/results/result.ts";
import { type Cast } from "./administration.ts";
import { investigation } from "./investigation.ts";
import { notSupported } from "./outcome.ts";
import { profiled } from "./profiles.ts";

/** Planted mistakes that a careful reader must notice. */
export type Mistakes = { wrongPatient: boolean; unknownModifier: boolean };

export type RecordContents = {
  /** The X-Request-ID, which is the bundle's id. */
  id: string;
  cast: Cast;
  /** undefined: investigations were not asked for. */
  reports: Report[] | undefined;
  unsupported: string[];
  mistakes: Mistakes;
  now: Date;
};

/** The structured record: who and where, then each area that was asked for. */
export function record({ id, cast, reports, unsupported, mistakes, now }: RecordContents): Json {
  const found = (reports ?? []).map((report) => investigation(report, cast));
  const listed = reports
    ? [
        investigationList(
          cast,
          found.map(([first]) => first),
          now,
        ),
      ]
    : [];
  const people = [cast.patient, cast.surgery, cast.doctor, cast.role];
  const warnings = unsupported.length > 0 ? [notSupported(uuidOf(`warnings ${id}`), unsupported)] : [];
  const everything = [...people, ...listed, ...once(found.flat(), people), ...warnings];
  plant(mistakes, found[0] ?? []);
  return {
    resourceType: "Bundle",
    id,
    meta: profiled("GPConnect-StructuredRecord-Bundle-1"),
    type: "collection",
    entry: everything.map((resource) => ({ resource })),
  };
}

/** The primary list has no id, as published; empty, it says so in a note and a reason. */
function investigationList(cast: Cast, reports: Resource[], now: Date): Json {
  const nothing = {
    note: [{ text: "Information not available" }],
    emptyReason: {
      coding: [
        {
          system: "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-ListEmptyReasonCode-1",
          code: "no-content-recorded",
          display: "No Content Recorded",
        },
      ],
    },
  };
  return {
    resourceType: "List",
    meta: profiled("CareConnect-GPC-List-1"),
    status: "current",
    mode: "snapshot",
    title: "Investigations and Results",
    code: snomed({ code: "887191000000108", display: "Investigations and Results" }),
    subject: referenceTo(cast.patient),
    date: londonInstant(londonWallClock(now)),
    orderedBy: { coding: [{ system: "http://hl7.org/fhir/list-order", code: "event-date" }] },
    ...(reports.length > 0 ? { entry: reports.map((one) => ({ item: referenceTo(one) })) } : nothing),
  };
}

function once(resources: Resource[], already: Resource[]): Resource[] {
  const seen = new Set(already.map(({ id }) => id));
  return resources.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The mistakes befall the first measured result of the newest report. */
function plant(mistakes: Mistakes, newest: readonly Resource[]): void {
  const result = newest.find((one) => one.resourceType === "Observation" && "category" in one);
  if (!result) return;
  if (mistakes.wrongPatient)
    result.subject = { reference: `Patient/${uuidOf("patient of another surgery")}` };
  if (mistakes.unknownModifier)
    result.modifierExtension = [
      {
        url: "https://sandbox.front-door.example/StructureDefinition/Extension-Unknown-1",
        valueBoolean: true,
      },
    ];
}
