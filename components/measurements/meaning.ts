import { ageOn } from "#lib/age.ts";
import {
  highFrom,
  pressureCategory,
  type PressureCategory,
  type PressureReading,
} from "#lib/blood-pressure.ts";
import { bodyMass, type BodyMassCategory } from "#lib/body-mass.ts";
import type { Measurement, MeasurementKind } from "#lib/domain/measurements/model.ts";
import { dayInEngland } from "#lib/fhir-date.ts";

/** Age in years on the day of an entry; null where one of the two dates is not whole. */
function ageAt({ takenAt }: Measurement, dateOfBirth: string | null): number | null {
  if (takenAt === null || takenAt.length < 10 || dateOfBirth?.length !== 10) return null;
  return ageOn(dateOfBirth, dayInEngland(takenAt)).years;
}

/** Weight, of somebody who is under 18 on `today` (ISO date): no level is worked out for them here. */
export const isWeightOfChild = (
  known: Measurement["known"],
  dateOfBirth: string | null,
  today: string,
): boolean => known === "weight" && dateOfBirth?.length === 10 && (ageOn(dateOfBirth, today).years ?? 0) < 18;

const sound = ({ status, cannotBeShownSafely }: Measurement): boolean =>
  !cannotBeShownSafely && (status === "final" || status === "corrected");

/** What the levels of the NHS say of one reading of an adult. */
export interface PressureMeaning {
  readonly category: PressureCategory;
  readonly setting: "home" | "clinic";
  readonly highFrom: PressureReading;
  readonly age: number;
}

/**
 * The level of a reading, where the levels apply: an adult, a setting that is known, mmHg, a final reading. Whether
 * somebody is pregnant is not known here; the page says that other limits count then.
 */
export function meaningOfPressure(one: Measurement, dateOfBirth: string | null): PressureMeaning | null {
  const { value, measuredAt } = one;
  const age = ageAt(one, dateOfBirth);
  if (!sound(one) || value.kind !== "pressure" || measuredAt === "not-stated") return null;
  if (age === null || age < 18 || !/^mm(?:\[Hg\]|Hg)$/i.test(value.ucum ?? value.unit ?? "")) return null;
  const circumstances = { age, setting: measuredAt, pregnant: false } as const;
  return {
    category: pressureCategory(value, circumstances),
    setting: measuredAt,
    highFrom: highFrom(circumstances),
    age,
  };
}

/** Body mass index from the newest weight and the newest height of the grown-up person, with both sets of classes. */
export interface BodyMassMeaning {
  readonly bmi: number;
  readonly usual: BodyMassCategory;
  readonly higherRisk: BodyMassCategory;
  readonly weight: Measurement;
  readonly height: Measurement;
}

function newestIn(unit: string, group: MeasurementKind | undefined, dateOfBirth: string | null) {
  const [newest] = (group?.entries ?? []).filter(sound);
  const { value } = newest ?? {};
  const age = newest === undefined ? null : ageAt(newest, dateOfBirth);
  if (newest === undefined || value?.kind !== "number" || value.comparator !== null) return null;
  if ((value.ucum ?? value.unit) !== unit || age === null || age < 18) return null;
  return { one: newest, value: value.value };
}

/** The classes hold for adults, and only values in kilograms and centimetres are taken as they are. */
export function meaningOfWeight(
  kinds: readonly MeasurementKind[],
  dateOfBirth: string | null,
): BodyMassMeaning | null {
  const of = (known: string, unit: string) =>
    newestIn(
      unit,
      kinds.find((kind) => kind.known === known),
      dateOfBirth,
    );
  const [weight, height] = [of("weight", "kg"), of("height", "cm")];
  if (weight === null || height === null || height.value <= 0) return null;
  const body = { weightKg: weight.value, heightCm: height.value };
  const usual = bodyMass({ ...body, higherRiskEthnicity: false });
  const higherRisk = bodyMass({ ...body, higherRiskEthnicity: true });
  return {
    bmi: usual.bmi,
    usual: usual.category,
    higherRisk: higherRisk.category,
    weight: weight.one,
    height: height.one,
  };
}
