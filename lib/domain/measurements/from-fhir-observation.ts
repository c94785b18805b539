import { snomed, type CodeableConcept, type Quantity } from "#lib/gateways/fhir/elements.ts";
import type { RecordResource } from "#lib/gateways/fhir/stu3-record.ts";
import type { Coded, KnownKind, MeasuredValue } from "./model.ts";

export type Observation = Extract<RecordResource, { readonly resourceType: "Observation" }>;

const loinc = "http://loinc.org";
const ucumSystem = "http://unitsofmeasure.org";

/** The code itself says what was found: its name is the value, and all of them are one kind. */
const findings = new Set<KnownKind>(["smoking"]);

/** UK Core: systolic and diastolic, with those that say in the code itself that they were taken at home. */
const systolic = new Set(["271649006", "8480-6", "72313002"]);
const diastolic = new Set(["271650006", "8462-4", "1091811000000102"]);
const systolicAtHome = new Set(["413606001", "1162737008"]);
const diastolicAtHome = new Set(["413605002", "1162735000"]);

/** The codes of a concept, as the record has them. */
export const codesOf = (concept: CodeableConcept | undefined): readonly Coded[] =>
  (concept?.coding ?? []).flatMap(({ system, code, display }) =>
    code === undefined ? [] : [{ system: system ?? null, code, display: display ?? null }],
  );

/** Whether a concept holds one of these codes of SNOMED CT or LOINC. */
export const has = ({ coding = [] }: CodeableConcept, wanted: ReadonlySet<string>): boolean =>
  coding.some(
    ({ system, code }) =>
      code !== undefined &&
      wanted.has(code) &&
      (system === undefined || system === snomed || system === loinc),
  );

/** The concept's own words, else its first display, else its code. */
export function nameOf(concept: CodeableConcept | undefined): string | null {
  const said = concept?.text ?? concept?.coding?.find(({ display }) => display !== undefined)?.display;
  return (said ?? concept?.coding?.find(({ code }) => code !== undefined)?.code)?.trim() || null;
}

const unitOf = (quantity: Quantity | undefined) => ({
  unit: quantity?.unit?.trim() || quantity?.code?.trim() || null,
  ucum: (quantity?.system === ucumSystem ? quantity.code : undefined) ?? null,
});

/** Kinds of value that this service does not read: the entry is named, and nothing more is shown. */
const unread: readonly (keyof Observation)[] = [
  "valueBoolean",
  "valueTime",
  "valuePeriod",
  "valueSampledData",
  "valueAttachment",
];

/** Whether everything that the observation says is of a kind that this service reads. */
export const isRead = (observation: Observation): boolean =>
  !unread.some((kind) => observation[kind] !== undefined);

type Measured = Pick<
  Observation,
  "valueQuantity" | "valueString" | "valueCodeableConcept" | "valueRange" | "valueRatio" | "valueDateTime"
>;

const written = (quantity: Quantity | undefined): string =>
  `${quantity?.comparator ?? ""}${quantity?.value ?? "?"} ${unitOf(quantity).unit ?? ""}`.trim();

function plainValue({ valueQuantity: quantity, ...rest }: Measured): MeasuredValue {
  if (quantity?.value !== undefined)
    return {
      kind: "number",
      value: quantity.value,
      comparator: quantity.comparator ?? null,
      ...unitOf(quantity),
    };
  const text =
    rest.valueString ??
    nameOf(rest.valueCodeableConcept) ??
    (rest.valueRange ? `${written(rest.valueRange.low)} – ${written(rest.valueRange.high)}` : undefined) ??
    (rest.valueRatio
      ? `${written(rest.valueRatio.numerator)}:${written(rest.valueRatio.denominator)}`
      : undefined) ??
    rest.valueDateTime;
  if (text === undefined || text.trim() === "") return { kind: "none" };
  return { kind: "text", text: text.trim(), codes: codesOf(rest.valueCodeableConcept) };
}

interface Pressure {
  readonly value: MeasuredValue;
  readonly home: boolean;
}

/** Upper and lower number of one reading; anything but two plain numbers in one unit is no pressure. */
export function pressureOf({ component = [] }: Observation): Pressure | null {
  const find = (clinic: ReadonlySet<string>, home: ReadonlySet<string>) => {
    const found = component.find(({ code }) => has(code, clinic) || has(code, home));
    return { quantity: found?.valueQuantity, home: found !== undefined && has(found.code, home) };
  };
  const [upper, lower] = [find(systolic, systolicAtHome), find(diastolic, diastolicAtHome)];
  const [top, bottom] = [upper.quantity, lower.quantity];
  if (top?.value === undefined || bottom?.value === undefined) return null;
  const units = [unitOf(top), unitOf(bottom)] as const;
  if (top.comparator !== undefined || bottom.comparator !== undefined) return null;
  if (units[0].unit !== units[1].unit || units[0].ucum !== units[1].ucum) return null;
  const value = { kind: "pressure", systolic: top.value, diastolic: bottom.value, ...units[0] } as const;
  return { value, home: upper.home || lower.home };
}

/** Parts that are no blood pressure, as words: nothing that was measured gets lost. */
function componentsInWords({ component = [] }: Observation): MeasuredValue {
  const parts = component.flatMap((part) => {
    const value = plainValue(part);
    const said =
      value.kind === "number" ? written(part.valueQuantity) : value.kind === "text" ? value.text : null;
    return said === null ? [] : [`${nameOf(part.code) ?? "?"}: ${said}`];
  });
  return parts.length === 0 ? { kind: "none" } : { kind: "text", text: parts.join("\n"), codes: [] };
}

/** Not measured, or not yet: whatever stands in its place is no value. */
const withoutValue = new Set(["cancelled", "registered"]);

/** What one observation found, in the record's own words and unit. */
export function valueOf(observation: Observation, known: KnownKind | null): MeasuredValue {
  if (withoutValue.has(observation.status)) return { kind: "none" };
  const pressure = pressureOf(observation);
  if (pressure !== null) return pressure.value;
  const own = plainValue(observation);
  if (own.kind !== "none") return own;
  const name = nameOf(observation.code);
  if (known !== null && findings.has(known) && name !== null)
    return { kind: "text", text: name, codes: codesOf(observation.code) };
  return componentsInWords(observation);
}
