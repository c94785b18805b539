import { expect, test } from "vitest";
import { contradicts, dayGiven, joined, told, type Coded, type VaccinationEntry } from "./model.ts";

const snomed = (code: string, display: string): Coded => ({
  system: "http://snomed.info/sct",
  code,
  display,
});
const comirnaty = snomed("39115611000001103", "COVID-19 mRNA Vaccine Pfizer-BioNTech BNT162b2");
const flu = snomed("34680411000001107", "Quadrivalent influenza vaccine (split virion, inactivated)");
const covid = snomed("840539006", "Disease caused by severe acute respiratory syndrome coronavirus 2");
const rsv = snomed("55735004", "Respiratory syncytial virus infection");
const covidDone = snomed(
  "1324681000000101",
  "Administration of first dose of severe acute respiratory syndrome coronavirus 2 vaccine",
);

let count = 0;
const entry = (changes: Partial<VaccinationEntry> = {}): VaccinationEntry => ({
  id: `v${++count}`,
  source: "gp",
  status: "given",
  givenAt: "2021-12-18T11:40:00.000Z",
  givenInWords: null,
  product: comirnaty,
  procedure: covidDone,
  diseases: [covid],
  dose: { kind: "number", number: 3 },
  batch: "FK0595",
  expires: "2022-03-31",
  manufacturer: null,
  place: "Mill Lane Surgery",
  site: null,
  reason: null,
  toldOnly: false,
  recordedAt: null,
  notes: [],
  cannotBeShownSafely: false,
  ...changes,
});
const register = (changes: Partial<VaccinationEntry> = {}) =>
  entry({ source: "vaccination-register", ...changes });
const sizes = (...entries: VaccinationEntry[]) => joined(entries).map((one) => one.entries.length);

test("same day and same vaccine in both sources is one, with the register's entry first", () => {
  const [gp, national] = [entry(), register({ givenAt: "2021-12-18" })];
  const [one, ...others] = joined([gp, national]);
  expect(others).toEqual([]);
  expect(one?.entries.map(({ source }) => source)).toEqual(["vaccination-register", "gp"]);
  expect(one?.id).toBe(national.id);
});

test("the procedure joins only where one source names no product", () => {
  expect(sizes(entry({ product: null }), register())).toEqual([2]);
  expect(sizes(entry({ product: flu }), register())).toEqual([1, 1]);
  expect(sizes(entry({ product: null, procedure: null }), register())).toEqual([1, 1]);
});

test("another day, not given, no date, unsafe, or twice in one source are not joined", () => {
  expect(sizes(entry({ givenAt: "2021-12-19" }), register())).toEqual([1, 1]);
  expect(sizes(entry({ status: "not-given" }), register({ status: "not-given" }))).toEqual([1, 1]);
  expect(sizes(entry({ givenAt: null }), register({ givenAt: null }))).toEqual([1, 1]);
  expect(sizes(entry({ givenAt: "2021-12" }), register({ givenAt: "2021-12" }))).toEqual([1, 1]);
  expect(sizes(entry({ cannotBeShownSafely: true }), register())).toEqual([1, 1]);
  expect(sizes(entry(), entry(), register()).sort()).toEqual([1, 2]);
});

test("the day is that in England", () => {
  expect(dayGiven({ givenAt: "2028-05-15T23:30:00.000Z" })).toBe("2028-05-16");
  expect(dayGiven({ givenAt: "2028-05" })).toBeNull();
});

test("a COVID-19 product against RSV contradicts itself, in whichever source", () => {
  expect(contradicts(entry({ diseases: [rsv] }))).toBe(true);
  expect(contradicts(entry({ product: null, diseases: [rsv] }))).toBe(true);
  expect(contradicts(entry({ product: flu, diseases: [] }))).toBe(true);
  expect(joined([entry(), register({ diseases: [rsv] })])[0]?.contradiction).toBe(true);
});

test("what fits, and what is not known, contradicts nothing", () => {
  expect(contradicts(entry())).toBe(false);
  expect(contradicts(entry({ diseases: [] }))).toBe(false);
  const unknown = snomed("1", "Some new vaccine");
  expect(contradicts(entry({ product: unknown, procedure: unknown, diseases: [rsv] }))).toBe(false);
});

test("different answers of the sources are told each once", () => {
  const [one] = joined([entry({ batch: "FK0595" }), register({ batch: "FK0596" })]);
  expect(one && told(one, ({ batch }) => batch)).toEqual(["FK0596", "FK0595"]);
  expect(one && told(one, ({ expires }) => expires)).toEqual(["2022-03-31"]);
});

test("the newest comes first, and what has no date last", () => {
  const dates = joined([
    entry({ givenAt: null }),
    entry({ givenAt: "2020-01-01" }),
    entry({ givenAt: "2028-01-01" }),
  ]);
  expect(dates.map(({ givenAt }) => givenAt)).toEqual(["2028-01-01", "2020-01-01", null]);
});
