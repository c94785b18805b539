import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { isKnownDisease, isTarget, type KnownTarget } from "./targets.ts";

/** A search as it was asked for; the hyphens that lead some names are published so. */
export type Search = {
  nhsNumber: string;
  /** Null when diseases were asked for. */
  targets: readonly KnownTarget[] | null;
  diseases: readonly string[] | null;
  from: string;
  to: string;
};

const NAMES = [
  ...["patient.identifier", "-immunization.target", "target-disease"],
  ...["-date.from", "-date.to", "_include"],
];
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const SNOMED_SYSTEM = "http://snomed.info/sct";

/** What is wrong with a search, in words; thrown inside this file and returned from it. */
class Wrong extends Error {}

function only(parameters: URLSearchParams, name: string): string | null {
  const values = parameters.getAll(name);
  if (values.length > 1) throw new Wrong(`Search parameter ${name} may be given once only.`);
  return values[0] ?? null;
}

function readNhsNumber(parameters: URLSearchParams): string {
  const value = only(parameters, "patient.identifier");
  if (!value) throw new Wrong("Search parameter patient.identifier must have one value.");
  const [system, number = "", ...rest] = value.split("|");
  if (system !== NHS_NUMBER_SYSTEM || rest.length > 0)
    throw new Wrong(`patient.identifier must be in the format of "${NHS_NUMBER_SYSTEM}|{NHS number}".`);
  if (!isNhsNumber(number))
    throw new Wrong("Search parameter patient.identifier must be a valid NHS number.");
  return number;
}

function readTargets(value: string | null): KnownTarget[] | null {
  if (value === null) return null;
  return value.split(",").map((target) => {
    if (!isTarget(target))
      throw new Wrong(`-immunization.target holds ${target || "nothing"}, which is no type.`);
    return target;
  });
}

/** Codes that nobody knows are passed over as long as one is known. */
function readDiseases(value: string | null): string[] | null {
  if (value === null) return null;
  const codes = value.split(",").map((written) => {
    const [system, code = "", ...rest] = written.split("|");
    if (system !== SNOMED_SYSTEM || code === "" || rest.length > 0)
      throw new Wrong(`target-disease must be in the format of "${SNOMED_SYSTEM}|{code}".`);
    return code;
  });
  const known = codes.filter(isKnownDisease);
  if (known.length === 0) throw new Wrong("target-disease holds no supported disease.");
  return known;
}

function readDate(parameters: URLSearchParams, name: string, otherwise: string): string {
  const value = only(parameters, name) ?? otherwise;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (!DATE.test(value) || Number.isNaN(time) || !new Date(time).toISOString().startsWith(value))
    throw new Wrong(`Search parameter ${name} must be in the format of YYYY-MM-DD.`);
  return value;
}

function readAll(parameters: URLSearchParams): Search {
  for (const name of parameters.keys())
    if (!NAMES.includes(name)) throw new Wrong(`Unknown search parameter ${name}.`);
  const nhsNumber = readNhsNumber(parameters);
  const target = only(parameters, "-immunization.target");
  const disease = only(parameters, "target-disease");
  if ((target === null) === (disease === null))
    throw new Wrong("Give either -immunization.target or target-disease.");
  const diseases = readDiseases(disease);
  const from = readDate(parameters, "-date.from", "1900-01-01");
  const to = readDate(parameters, "-date.to", "9999-12-31");
  if (from > to) throw new Wrong("Search parameter -date.from must be before -date.to.");
  // The patient is included by default; the parameter can say nothing else.
  const include = only(parameters, "_include");
  if (include !== null && include !== "Immunization:patient")
    throw new Wrong("Search parameter _include may only be Immunization:patient.");
  const targets = readTargets(target);
  return { nhsNumber, targets, diseases, from, to };
}

/** Reads the parameters of a search, or says in words what is wrong with them. */
export function readSearch(parameters: URLSearchParams): Search | string {
  try {
    return readAll(parameters);
  } catch (error) {
    if (error instanceof Wrong) return error.message;
    throw error;
  }
}
