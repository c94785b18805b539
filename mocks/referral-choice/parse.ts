type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const ALLOWED = ["service", "slot"];

/** Reads the FHIR Parameters of an act: the service and the slot by id, where they are named; a text says what is wrong. */
export function readParameters(body: unknown): { service?: string; slot?: string } | string {
  if (!isObject(body) || body["resourceType"] !== "Parameters") return "The body must be Parameters";
  const parameters = body["parameter"] ?? [];
  if (!Array.isArray(parameters)) return "Parameters.parameter must be a list";
  const read: Record<string, string> = {};
  for (const one of parameters as unknown[]) {
    const { name, valueString } = isObject(one) ? one : {};
    if (typeof name !== "string" || !ALLOWED.includes(name)) return "An unknown parameter";
    if (typeof valueString !== "string" || name in read) return `${name} must be one string`;
    read[name] = valueString;
  }
  return read;
}
