import type { LaboratoryKey } from "./laboratories.ts";
import type { SpecimenKey, TestKey } from "./tests.ts";

/** One measured value, or a finding in words. Without value and words the test could not be done. */
export type Measurement = {
  test: TestKey;
  value?: number;
  comparator?: "<" | "<=" | ">=" | ">";
  /** A unit other than the usual one of this test. */
  unit?: { unit: string; ucum: string };
  words?: string;
  range?: { low?: number; high?: number; text?: string };
  flag?: "H" | "L" | "A";
  /** The laboratory's own remark. */
  remark?: string;
};

export type ReportStatus = "final" | "corrected" | "amended" | "entered-in-error";

/** Marks that no published API has: the clinician wants to talk first; warn before showing. */
export type Marker = "discuss-first" | "sensitive";

/** How a clinician put a report into the record, and what they wrote to the person. */
export type Filing = {
  at: string;
  by: string;
  comment: string | null;
  /** What the comment stands beside. */
  on: "report" | "group";
};

/** A laboratory report as the surgery or the hospital holds it. Times are London's wall clock, written as on 16 May 2028. */
export type Report = {
  key: string;
  laboratory: LaboratoryKey;
  /** Who asked for the test. */
  requester: string;
  /** The order's number, which an ordered test carries too. */
  order: string;
  taken: string;
  issued: string;
  specimen: SpecimenKey | null;
  /** Name of the panel; without it each measurement stands alone. */
  group: TestKey | null;
  measurements: Measurement[];
  status: ReportStatus;
  /** The laboratory's reading of the whole report. */
  conclusion: string | null;
  /** null: nobody at the surgery has looked at it. A time to come: they will when the health clock gets there. */
  filing: Filing | null;
  markers: Marker[];
  confidential: boolean;
  /** "plain" writes units as older messages do: as text only, with limits that have no unit. */
  units: "coded" | "plain";
};

/** Where an ordered test stands. */
export type Stage = "ordered" | "taken" | "at-lab" | "ready" | "reviewed";

/** A test that somebody asked for. Times are London's wall clock, written as on 16 May 2028. */
export type OrderedTest = {
  order: string;
  test: TestKey;
  /** Who asked for it. */
  requester: string;
  /** Who does it and answers the telephone about it. */
  contact: { name: string; telephone: string };
  /** When it reached each stage, first to last; those still to come happen when the health clock gets there. */
  steps: { stage: Stage; at: string }[];
  /** The day by which the result should be back. */
  expectedBy: string;
};

export type PersonResults = { gp: Report[]; hospital: Report[]; ordered: OrderedTest[] };

type Written = Pick<Report, "key" | "requester" | "taken" | "issued" | "measurements"> & Partial<Report>;

/** A report with what most reports have in common: blood, final, from Northfield Pathology, nothing special. */
export function report(written: Written): Report {
  return {
    laboratory: "northfield",
    order: written.key,
    specimen: "blood",
    group: null,
    status: "final",
    conclusion: null,
    filing: null,
    markers: [],
    confidential: false,
    units: "coded",
    ...written,
  };
}

/** Filed by a clinician, with or without words to the person. */
export function filed(by: string, at: string, comment: string | null, on: Filing["on"] = "report"): Filing {
  return { by, at, comment, on };
}
