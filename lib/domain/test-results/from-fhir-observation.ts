import { bandOf } from "#lib/clinical-bands.ts";
import { readFhirDate } from "#lib/fhir-date.ts";
import type { CodeableConcept, Quantity } from "#lib/gateways/fhir/elements.ts";
import type { Observation } from "#lib/gateways/fhir/r4.ts";
import { sameUnit } from "#lib/measurement-unit.ts";
import { flagAgainst, rangeShape, type RangeFlag, type ReferenceRange } from "#lib/reference-range.ts";
import { bandedTestOf, otherUnitOf, testConceptOf, type TestConceptKey } from "#lib/test-concepts.ts";
import { convertUnit } from "#lib/unit-conversion.ts";
import type { Analyte, AnalyteRange, AnalyteValue, InOtherUnit } from "./model.ts";

/** What a code is called: its own text, else the first display, else its code. */
export function nameOf(concept: CodeableConcept | undefined): string | null {
  const named = concept?.text ?? concept?.coding?.find(({ display }) => display !== undefined)?.display;
  return (named ?? concept?.coding?.find(({ code }) => code !== undefined)?.code)?.trim() || null;
}

const unitOf = (quantity: Quantity | undefined): string | null => quantity?.unit ?? quantity?.code ?? null;

/** The UCUM code where there is one, for comparing and converting; what is shown is the report's own wording. */
const codedUnitOf = (quantity: Quantity | undefined): string | null =>
  (quantity?.system === "http://unitsofmeasure.org" ? quantity.code : undefined) ?? unitOf(quantity);

const written = (quantity: Quantity | undefined): string =>
  [`${quantity?.comparator ?? ""}${quantity?.value ?? "?"}`, unitOf(quantity) ?? ""].join(" ").trim();

/** Everything of an observation, or of one of its components, that says what was found. */
type Measured = Pick<
  Observation,
  | "valueQuantity"
  | "valueInteger"
  | "valueString"
  | "valueCodeableConcept"
  | "valueRange"
  | "valueRatio"
  | "valueDateTime"
  | (typeof unread)[number]
  | "referenceRange"
  | "interpretation"
> & { readonly code: CodeableConcept };

function valueOf(measured: Measured): AnalyteValue {
  const { valueQuantity, valueInteger, valueRange, valueRatio } = measured;
  if (valueQuantity?.value !== undefined)
    return {
      kind: "number",
      value: valueQuantity.value,
      comparator: valueQuantity.comparator ?? null,
      unit: unitOf(valueQuantity),
    };
  if (valueInteger !== undefined)
    return { kind: "number", value: valueInteger, comparator: null, unit: null };
  const text =
    measured.valueString ??
    nameOf(measured.valueCodeableConcept) ??
    (valueRange ? `${written(valueRange.low)} – ${written(valueRange.high)}` : undefined) ??
    (valueRatio ? `${written(valueRatio.numerator)}:${written(valueRatio.denominator)}` : undefined) ??
    measured.valueDateTime;
  return text === undefined || text.trim() === "" ? { kind: "none" } : { kind: "text", text: text.trim() };
}

type Range = NonNullable<Measured["referenceRange"]>[number];

/** A range for everybody: a treatment target, or one for some people or an age, says nothing about what is usual. */
const isUsual = ({ type, appliesTo, age }: Range): boolean =>
  (type === undefined || (type.coding ?? []).some(({ code }) => code === "normal")) &&
  !appliesTo?.length &&
  age === undefined;

/** Two ends, or the one that there is, as laboratories write them. */
function limitsInWords({ low, high }: Pick<Range, "low" | "high">): string | null {
  const [from, to] = [low, high].map((end) => (end?.value === undefined ? null : written(end)));
  if (from && to) return `${from} – ${to}`;
  return from ? `≥ ${from}` : to ? `≤ ${to}` : null;
}

/** A range in the laboratory's words; one that is not to be compared with also says what, or whom, it is for. */
function rangeInWords(range: Range): string | null {
  const { type, appliesTo = [], age, text } = range;
  if (isUsual(range)) return text?.trim() || null;
  const said = text?.trim() || limitsInWords(range);
  const about = [nameOf(type), ...appliesTo.map(nameOf), age ? limitsInWords(age) : null].filter(Boolean);
  return said && [about.join(", "), said].filter(Boolean).join(": ");
}

/** Limits in two units are no range to draw; one that has none is in the unit of the other. */
function inOneUnit({ low, high }: Range): boolean {
  const units = [codedUnitOf(low), codedUnitOf(high)].filter((unit) => unit !== null);
  return units.every((unit) => sameUnit(unit, units[0] ?? ""));
}

/** Only a usual range of limits is one to compare with; every other one is shown as words. */
function rangeOf(measured: Measured): { shown: AnalyteRange | null; limits: ReferenceRange | null } {
  const all = measured.referenceRange ?? [];
  const limited = all
    .filter(isUsual)
    .filter(({ low, high }) => low?.value !== undefined || high?.value !== undefined);
  const texts = all.flatMap(
    (each) => rangeInWords(each) ?? (inOneUnit(each) ? [] : (limitsInWords(each) ?? [])),
  );
  const [first] = limited;
  const one = limited.length === 1 && first && inOneUnit(first) ? first : undefined;
  const limits = one ? { low: one.low?.value ?? null, high: one.high?.value ?? null } : null;
  if (limits === null && texts.length === 0) return { shown: null, limits: null };
  const shown = {
    shape: limits === null ? null : rangeShape(limits),
    unit: unitOf(one?.low) ?? unitOf(one?.high) ?? unitOf(measured.valueQuantity),
    text: texts.length > 0 ? texts.join("\n") : null,
  };
  return { shown, limits };
}

/** HL7 interpretation codes, STU3 and R4 alike. */
const interpretations: Readonly<Record<string, NonNullable<Analyte["laboratoryFlag"]>>> = {
  N: "normal",
  L: "low",
  LL: "low",
  LU: "low",
  H: "high",
  HH: "high",
  HU: "high",
  A: "abnormal",
  AA: "abnormal",
};

function laboratoryFlagOf({ interpretation }: Measured): Analyte["laboratoryFlag"] {
  const codes = (interpretation ?? []).flatMap(({ coding }) => coding ?? []);
  return codes.map(({ code }) => interpretations[code ?? ""]).find((flag) => flag !== undefined) ?? null;
}

/** Never a flag when value and limit are in different units; a limit without a unit is in the value's own. */
function flagOf(
  { valueQuantity, referenceRange }: Measured,
  value: AnalyteValue,
  limits: ReferenceRange | null,
): RangeFlag {
  if (value.kind !== "number" || limits === null) return "unknown";
  const own = codedUnitOf(valueQuantity) ?? "";
  const ends = (referenceRange ?? [])
    .filter(isUsual)
    .flatMap(({ low, high }) => [codedUnitOf(low), codedUnitOf(high)]);
  return ends.every((unit) => unit === null || sameUnit(unit, own)) ? flagAgainst(value, limits) : "unknown";
}

function otherUnit(concept: TestConceptKey | null, { valueQuantity }: Measured): InOtherUnit | null {
  const other = concept === null ? null : otherUnitOf(concept);
  const unit = codedUnitOf(valueQuantity);
  if (!other || valueQuantity?.value === undefined || valueQuantity.comparator || unit === null) return null;
  const converted = convertUnit(other.analyte, unit, other.to, valueQuantity.value);
  return converted ? { value: converted.value, unit: other.to } : null;
}

/** Kinds of value that this service does not read: the analyte is named, and nothing more is shown. */
const unread = ["valueBoolean", "valueTime", "valuePeriod", "valueSampledData", "valueAttachment"] as const;

const corrected = new Set(["amended", "corrected"]);
/** Not measured, or not yet: whatever stands in its place is no value. */
const withoutValue = new Set(["cancelled", "registered"]);

function toAnalyte(id: string, part: Measured, of: Observation & { readonly unsafe: boolean }): Analyte {
  const measured: Measured = withoutValue.has(of.status) ? { code: part.code } : part;
  const name = nameOf(measured.code) ?? "?";
  const concept = testConceptOf(measured.code, name);
  const value = valueOf(measured);
  const { shown, limits } = rangeOf(measured);
  const banded = concept === null ? null : bandedTestOf(concept, codedUnitOf(measured.valueQuantity));
  return {
    id,
    name,
    concept,
    value,
    range: shown,
    flag: flagOf(measured, value, limits),
    laboratoryFlag: laboratoryFlagOf(measured),
    band: banded !== null && value.kind === "number" ? bandOf(banded, value) : null,
    inOtherUnit: otherUnit(concept, measured),
    notes: (of.note ?? []).map(({ text }) => text.trim()).filter((text) => text !== ""),
    corrected: corrected.has(of.status),
    preliminary: of.status === "preliminary",
    cannotBeShownSafely: of.unsafe || unread.some((kind) => measured[kind] !== undefined),
  };
}

/**
 * What one laboratory observation says, in our words: itself, or one analyte for each of its components. One that
 * was entered in error says nothing.
 */
export function toAnalytes(
  observation: Observation & { readonly unsafe: boolean },
  idOf: (id: string) => string,
): readonly Analyte[] {
  if (observation.status === "entered-in-error") return [];
  const id = observation.id ?? nameOf(observation.code) ?? "";
  const parts = (observation.component ?? []).map((component, place) =>
    toAnalyte(idOf(`${id}/${place}`), component, observation),
  );
  const own = toAnalyte(idOf(id), observation, observation);
  const ownSaysSomething = own.value.kind !== "none" || own.notes.length > 0 || parts.length === 0;
  return ownSaysSomething ? [own, ...parts] : parts;
}

/** When the sample was taken, as the observation itself has it. */
export function takenAtOf(observation: Observation): string | null {
  return readFhirDate(observation.effectiveDateTime) ?? readFhirDate(observation.effectivePeriod?.start);
}
