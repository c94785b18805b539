import { referenceTo, snomed, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Warning } from "../chart.ts";
import type { Cast } from "./administration.ts";
import { profiled } from "./profiles.ts";

const CODES = "https://fhir.nhs.uk/STU3/CodeSystem/";
const WARNING = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-ListWarningCode-1";

/** The note that goes with each warning: its published meaning. */
const meanings: Record<Warning, string> = {
  "confidential-items": "Items excluded due to confidentiality and/or patient preferences.",
  "data-awaiting-filing":
    "Patient data may be incomplete as there is data supplied by a third party awaiting review before becoming available.",
};

const nothing: Json = {
  emptyReason: {
    coding: [
      {
        system: `${CODES}CareConnect-ListEmptyReasonCode-1`,
        code: "no-content-recorded",
        display: "No Content Recorded",
      },
    ],
  },
};

function list(cast: Cast, title: string, code: Json, date: string): Json {
  return {
    resourceType: "List",
    meta: profiled("CareConnect-GPC-List-1"),
    status: "current",
    mode: "snapshot",
    title,
    code,
    subject: referenceTo(cast.patient),
    date,
  };
}

type Primary = {
  code: string;
  title: string;
  resources: readonly Resource[];
  warnings?: readonly Warning[];
  /** The resources travel inside the list, as ended allergies do, lest anyone take them for present ones. */
  within?: boolean;
};

/** The list of an area. It has no id, as published; empty, it says so in a note and a reason. */
export function primaryList(
  cast: Cast,
  { code, title, resources, warnings = [], within }: Primary,
  date: string,
): Json {
  const notes = [
    ...(resources.length === 0 ? ["Information not available"] : []),
    ...warnings.map((warning) => meanings[warning]),
  ];
  const items = resources.map((one) => ({ item: within ? { reference: `#${one.id}` } : referenceTo(one) }));
  return {
    ...list(cast, title, snomed({ code, display: title }), date),
    ...(warnings.length > 0 && {
      extension: warnings.map((valueCode) => ({ url: WARNING, valueCode })),
    }),
    orderedBy: { coding: [{ system: "http://hl7.org/fhir/list-order", code: "event-date" }] },
    ...(within && resources.length > 0 && { contained: resources }),
    ...(notes.length > 0 && { note: notes.map((text) => ({ text })) }),
    ...(items.length > 0 ? { entry: items } : nothing),
  };
}

/** A list of what belongs to consultations or problems but was not asked for itself. */
export function secondaryList(cast: Cast, name: string, resources: readonly Resource[], date: string): Json {
  const coding = {
    system: "https://fhir.hl7.org.uk/STU3/CodeSystem/GPConnect-SecondaryListValues-1",
    code: name.toLowerCase().replaceAll(" - ", "-").replaceAll(" ", "-"),
    display: name,
  };
  return {
    ...list(cast, name, { coding: [coding] }, date),
    entry: resources.map((one) => ({ item: referenceTo(one) })),
  };
}
