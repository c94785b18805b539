import type { Json } from "../fhir.ts";

/** SNOMED CT codes of the units in which medicines are counted. */
const units = new Map([
  ["capsule", "428641000"],
  ["dose", "408102007"],
  ["gram", "258682000"],
  ["ml", "258773002"],
  ["tablet", "428673006"],
]);

/** A number of tablets, millilitres …, with the unit's code where it has one. */
export function quantityOf(value: number, unit: string): Json {
  const code = units.get(unit);
  return { value, unit, ...(code !== undefined && { system: "http://snomed.info/sct", code }) };
}
