import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { isArea, type Area } from "./areas.ts";
import { combinationProblem, partProblem, type Parameter } from "./parts.ts";
import type { Refusal } from "./responses/outcome.ts";

/** What a well-formed call asks for. */
export type Asked = {
  nhsNumber: string;
  /** The areas that were asked for, each as often as its parameter was passed. */
  areas: ReadonlyMap<Area, readonly Parameter[]>;
  /** Parameters that the operation does not define. */
  unknown: readonly string[];
};

const invalidResource = (diagnostics: string): Refusal => ({ kind: "INVALID_RESOURCE", diagnostics });
const invalidParameter = (diagnostics: string): Refusal => ({ kind: "INVALID_PARAMETER", diagnostics });

function isParameter(value: unknown): value is Parameter {
  if (typeof value !== "object" || value === null || !("name" in value)) return false;
  const part = "part" in value ? value.part : [];
  return typeof value.name === "string" && Array.isArray(part) && part.every(isParameter);
}

/** The guide spells one parameter with an s where the specification has a z. */
const spelt = (parameter: Parameter): Parameter =>
  parameter.name === "includeImmunisations" ? { ...parameter, name: "includeImmunizations" } : parameter;

function parametersOf(text: string): Parameter[] | null {
  try {
    const body = JSON.parse(text) as { resourceType?: unknown; parameter?: unknown } | null;
    if (body?.resourceType !== "Parameters" || !Array.isArray(body.parameter)) return null;
    return body.parameter.every(isParameter) ? body.parameter.map(spelt) : null;
  } catch {
    return null;
  }
}

function patientIn(parameters: Parameter[]): { nhsNumber: string } | Refusal {
  const given = parameters.filter(({ name }) => name === "patientNHSNumber");
  if (given.length > 1) return invalidResource("patientNHSNumber is passed more than once");
  const identifier = given[0]?.valueIdentifier as { system?: unknown; value?: unknown } | undefined;
  if (identifier === undefined) return invalidParameter("patientNHSNumber is not provided");
  if (identifier.system !== NHS_NUMBER_SYSTEM) return invalidParameter("patientNHSNumber has another system");
  const value = String(identifier.value);
  return isNhsNumber(value)
    ? { nhsNumber: value }
    : { kind: "INVALID_NHS_NUMBER", diagnostics: "patientNHSNumber fails its format or check digit" };
}

/** Only problems may be asked for more than once, with another pair of filters each time. */
function isRepeated(names: readonly string[]): boolean {
  const once = names.filter((name) => name !== "includeProblems");
  return new Set(once).size < once.length;
}

/** Reads the operation's Parameters resource, or says which published rule it breaks. `today` is London's date. */
export function readParameters(text: string, today: string): Asked | Refusal {
  const parameters = parametersOf(text);
  if (!parameters) return invalidResource("The provider could not parse the Parameters resource");
  const patient = patientIn(parameters);
  if ("kind" in patient) return patient;
  const asked = parameters.filter(({ name }) => name !== "patientNHSNumber");
  const names = asked.map(({ name }) => name);
  if (isRepeated(names)) return invalidResource("A parameter is passed more than once");
  if (names.length > 0 && !names.some(isArea))
    return invalidParameter("No recognised parameters are provided");
  for (const parameter of asked) {
    const problem = partProblem(parameter, today);
    if (problem) return problem;
  }
  const combination = combinationProblem(asked);
  if (combination) return combination;
  const areas = new Map<Area, Parameter[]>();
  for (const parameter of asked)
    if (isArea(parameter.name)) areas.set(parameter.name, [...(areas.get(parameter.name) ?? []), parameter]);
  return { ...patient, areas, unknown: names.filter((name) => !isArea(name)) };
}
