import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

/** From and until which day, both included; whole dates in London. */
export interface SearchPeriod {
  readonly start?: string;
  readonly end?: string;
}

export type PrescriptionType =
  "acute" | "repeat" | "repeat-dispensing" | "delayed-prescribing" | "acute-handwritten";

/**
 * The areas of the record that are asked for, each with its parts. A period or date of medicines, uncategorised
 * data, referrals or diary entries may not stand beside consultations or problems: the surgery refuses that.
 */
export interface RecordAreas {
  readonly allergies?: { readonly ended: boolean };
  readonly medication?: {
    readonly issues?: boolean;
    readonly from?: string;
    readonly types?: readonly PrescriptionType[];
  };
  readonly consultations?: { readonly period?: SearchPeriod } | { readonly mostRecent: number };
  /** One pair of filters, or several. */
  readonly problems?: readonly {
    readonly status?: "active" | "inactive";
    readonly significance?: "major" | "minor";
  }[];
  readonly immunisations?: { readonly notGiven?: boolean; readonly choices?: boolean };
  readonly uncategorisedData?: { readonly period?: SearchPeriod };
  readonly investigations?: { readonly period?: SearchPeriod };
  readonly referrals?: { readonly period?: SearchPeriod };
  readonly diaryEntries?: { readonly until?: string };
}

interface Part {
  readonly name: string;
  readonly valueBoolean?: boolean;
  readonly valueCode?: string;
  readonly valueDate?: string;
  readonly valuePeriod?: SearchPeriod;
  readonly valuePositiveInt?: number;
}

interface Parameter {
  readonly name: string;
  readonly valueIdentifier?: { readonly system: string; readonly value: string };
  readonly part?: readonly Part[];
}

export interface StructuredRecordParameters {
  readonly resourceType: "Parameters";
  readonly parameter: readonly Parameter[];
}

const date = z.iso.date();
const flag = { valueBoolean: z.boolean() };
const period = { valuePeriod: z.strictObject({ start: date.optional(), end: date.optional() }) };

/** The published parts of each parameter, with the value that each must have. */
const published = {
  includeAllergies: { includeResolvedAllergies: flag },
  includeMedication: {
    includePrescriptionIssues: flag,
    medicationSearchFromDate: { valueDate: date },
    filterPrescriptionType: { valueCode: z.string() },
  },
  includeConsultations: {
    consultationSearchPeriod: period,
    includeNumberOfMostRecent: { valuePositiveInt: z.int().positive() },
  },
  includeProblems: {
    filterStatus: { valueCode: z.enum(["active", "inactive"]) },
    filterSignificance: { valueCode: z.enum(["major", "minor"]) },
  },
  includeImmunizations: { includeNotGiven: flag, includeStatus: flag },
  includeUncategorisedData: { uncategorisedDataSearchPeriod: period },
  includeInvestigations: { investigationSearchPeriod: period },
  includeReferrals: { referralSearchPeriod: period },
  includeDiaryEntries: { diaryEntriesSearchDate: { valueDate: date } },
} satisfies Record<string, Record<string, z.ZodRawShape>>;

const patient = z.object({
  name: z.literal("patientNHSNumber"),
  valueIdentifier: z.object({ system: z.literal(nhsNumberSystem), value: z.string().regex(/^\d{10}$/) }),
});

const includes = Object.entries(published).map(([name, parts]) => {
  const options = Object.entries(parts).map(([part, value]) => z.object({ name: z.literal(part), ...value }));
  type Option = (typeof options)[number];
  const part = z.array(z.discriminatedUnion("name", options as [Option, ...Option[]]));
  return z.object({ name: z.literal(name), part: part.optional() });
});

/** The operation's published parameters, by which what we send is checked. */
const structuredRecordParameters = z.object({
  resourceType: z.literal("Parameters"),
  parameter: z.array(z.discriminatedUnion("name", [patient, ...includes])).min(1),
});

/** Reads a request of `$gpc.getstructuredrecord`, ours or a published one. */
export function readStructuredRecordParameters(body: unknown): Reading<StructuredRecordParameters> {
  const parsed = structuredRecordParameters.safeParse(body);
  if (parsed.success) return read(parsed.data as unknown as StructuredRecordParameters);
  return { ok: false, refusal: refusalOf(parsed.error, "GP Connect $gpc.getstructuredrecord Parameters") };
}

/** A parameter with those of its parts that have a value. */
function include(name: keyof typeof published, parts: readonly (Part | null)[]): Parameter {
  const given = parts.filter((one) => one !== null);
  return given.length > 0 ? { name, part: given } : { name };
}

const ofPeriod = (name: string, asked: SearchPeriod | undefined): Part | null =>
  asked === undefined ? null : { name, valuePeriod: asked };

const ofFlag = (name: string, asked: boolean | undefined): Part | null =>
  asked === undefined ? null : { name, valueBoolean: asked };

const ofCode = (name: string, asked: string | undefined): Part | null =>
  asked === undefined ? null : { name, valueCode: asked };

const ofDate = (name: string, asked: string | undefined): Part | null =>
  asked === undefined ? null : { name, valueDate: asked };

/** How each area is asked for. */
const asking: { readonly [A in keyof RecordAreas]-?: (asked: NonNullable<RecordAreas[A]>) => Parameter[] } = {
  allergies: ({ ended }) => [include("includeAllergies", [ofFlag("includeResolvedAllergies", ended)])],
  medication: ({ issues, from, types = [] }) => [
    include("includeMedication", [
      ofFlag("includePrescriptionIssues", issues),
      ofDate("medicationSearchFromDate", from),
      ...types.map((type) => ofCode("filterPrescriptionType", type)),
    ]),
  ],
  consultations: (asked) => [
    include("includeConsultations", [
      "mostRecent" in asked
        ? { name: "includeNumberOfMostRecent", valuePositiveInt: asked.mostRecent }
        : ofPeriod("consultationSearchPeriod", asked.period),
    ]),
  ],
  problems: (pairs) =>
    pairs.map(({ status, significance }) =>
      include("includeProblems", [
        ofCode("filterStatus", status),
        ofCode("filterSignificance", significance),
      ]),
    ),
  immunisations: ({ notGiven, choices }) => [
    include("includeImmunizations", [ofFlag("includeNotGiven", notGiven), ofFlag("includeStatus", choices)]),
  ],
  uncategorisedData: (asked) => [
    include("includeUncategorisedData", [ofPeriod("uncategorisedDataSearchPeriod", asked.period)]),
  ],
  investigations: (asked) => [
    include("includeInvestigations", [ofPeriod("investigationSearchPeriod", asked.period)]),
  ],
  referrals: (asked) => [include("includeReferrals", [ofPeriod("referralSearchPeriod", asked.period)])],
  diaryEntries: ({ until }) => [include("includeDiaryEntries", [ofDate("diaryEntriesSearchDate", until)])],
};

const when = <T>(asked: T | undefined, make: (asked: T) => readonly Parameter[]): readonly Parameter[] =>
  asked === undefined ? [] : make(asked);

/** What this service sends for any set of areas. */
export function recordRequest(subject: NhsNumber, areas: RecordAreas): StructuredRecordParameters {
  return {
    resourceType: "Parameters",
    parameter: [
      { name: "patientNHSNumber", valueIdentifier: { system: nhsNumberSystem, value: subject } },
      ...when(areas.allergies, asking.allergies),
      ...when(areas.medication, asking.medication),
      ...when(areas.consultations, asking.consultations),
      ...when(areas.problems, asking.problems),
      ...when(areas.immunisations, asking.immunisations),
      ...when(areas.uncategorisedData, asking.uncategorisedData),
      ...when(areas.investigations, asking.investigations),
      ...when(areas.referrals, asking.referrals),
      ...when(areas.diaryEntries, asking.diaryEntries),
    ],
  };
}
