/** The service and the time of an act, as FHIR Parameters. */
export function toParameters(given: {
  readonly service: string | null;
  readonly slot: string | null;
}): Readonly<Record<string, unknown>> {
  const parameter = Object.entries(given).flatMap(([name, valueString]) =>
    valueString === null ? [] : [{ name, valueString }],
  );
  return { resourceType: "Parameters", ...(parameter.length > 0 && { parameter }) };
}
