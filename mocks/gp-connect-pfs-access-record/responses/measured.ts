import { referenceTo, snomed, UCUM, type Json } from "#mocks/nation/fhir.ts";
import type { Measurement } from "#mocks/people/records/record.ts";
import { organization } from "./administration.ts";
import { profiled } from "./profiles.ts";
import { concept, identified, idOf, writer, type Made, type Setting } from "./setting.ts";

const SYSTOLIC = { code: "271649006", display: "Systolic blood pressure" };
const DIASTOLIC = { code: "271650006", display: "Diastolic blood pressure" };

const ofPressure = (code: { code: string; display: string }, value: number): Json => ({
  code: snomed(code),
  valueQuantity: { value, unit: "mmHg", system: UCUM, code: "mm[Hg]" },
});

/** Who measured, and where: the person themselves at home; elsewhere somebody, and the place. */
function performed(one: Measurement, setting: Setting) {
  if (one.where === "home") return { performer: [referenceTo(setting.cast.patient)], others: [] };
  const { who, reference } = writer(one.by);
  const place = one.where === null ? setting.cast.surgery : organization(one.where);
  const others = one.where === null ? [who] : [who, place];
  return { performer: [reference, referenceTo(place)], others };
}

/** A piece of uncategorised data; a blood pressure has its two numbers as components. */
export function measured(one: Measurement, setting: Setting): Made {
  const { at, value, pressure, comment } = one;
  const { performer, others } = performed(one, setting);
  const main = {
    resourceType: "Observation",
    ...identified(idOf("measurement", one.key)),
    meta: profiled("CareConnect-GPC-Observation-1"),
    status: one.status,
    code: concept(one.what),
    subject: setting.subject,
    effectiveDateTime: at,
    issued: at,
    performer,
    ...(value && { valueQuantity: { value: value.value, unit: value.unit, system: UCUM, code: value.ucum } }),
    ...(comment !== null && setting.freeText(at) && { comment }),
    ...(pressure && {
      component: [ofPressure(SYSTOLIC, pressure.systolic), ofPressure(DIASTOLIC, pressure.diastolic)],
    }),
  };
  return { main, others };
}
