import type { Vaccination } from "#mocks/people/vaccinations/vaccination.ts";
import { vaccinationsOf } from "#mocks/people/vaccinations/vaccinations-of.ts";
import type { Json } from "./fhir.ts";
import type { Nation } from "./nation.ts";
import type { Person } from "./person.ts";
import { uuidOf } from "./uuid-of.ts";

const HOUR = 3_600_000;

/** How long it takes until a vaccination that somebody gave stands in the national record. */
const TRANSFER_HOURS = 48;

/** One vaccination in the national record, or on its way there. Its times are instants with London's offset. */
export type VaccinationRecord = {
  /** UUID, the record's own. */
  id: string;
  nhsNumber: string;
  version: number;
  deleted: boolean;
  /** From this instant on it is found. */
  visibleFrom: string;
  vaccination: Vaccination;
  /** The resource as a provider's system sent it; null for one that the sandbox knows by itself. */
  submitted: Json | null;
};

const asWritten = (nation: Nation, { key, nhsNumber }: Person): VaccinationRecord[] =>
  nation.shift(vaccinationsOf(key)).map((vaccination) => ({
    id: uuidOf(`vaccination ${vaccination.key}`),
    nhsNumber,
    version: 1,
    deleted: false,
    visibleFrom: transferred(vaccination.recorded),
    vaccination,
    submitted: null,
  }));

const transferred = (instant: string): string =>
  new Date(Date.parse(instant) + TRANSFER_HOURS * HOUR).toISOString();

/** Every vaccination of everyone, with those that are on their way. Change it in place. */
export const vaccinationRecords = (nation: Nation): VaccinationRecord[] =>
  nation.keep("vaccinations", () => ({
    records: nation.people().flatMap((person) => asWritten(nation, person)),
  })).records;

/** A person's records; those of somebody of the crowd are written when they are first looked at. */
function recordsOf(nation: Nation, nhsNumber: string): VaccinationRecord[] {
  const records = vaccinationRecords(nation);
  const met = nation.keep<Record<string, true>>("vaccinations of the crowd", () => ({}));
  const person = nation.personByNhsNumber(nhsNumber);
  if (person && !nation.people().includes(person) && !met[nhsNumber]) {
    met[nhsNumber] = true;
    records.push(...asWritten(nation, person));
  }
  return records.filter((record) => record.nhsNumber === nhsNumber);
}

/** Whether the record is found at health time: it has arrived and nobody has marked it as an error. */
export const isVisible = (nation: Nation, record: VaccinationRecord): boolean =>
  !record.deleted && Date.parse(record.visibleFrom) <= nation.now().getTime();

/** What the national record shows of a person now. */
export const visibleVaccinations = (nation: Nation, nhsNumber: string): VaccinationRecord[] =>
  recordsOf(nation, nhsNumber).filter((record) => isVisible(nation, record));

/** Everything that was given to a person or refused, at once: what the place that gave it knows. */
export const givenVaccinations = (nation: Nation, nhsNumber: string): Vaccination[] =>
  recordsOf(nation, nhsNumber)
    .filter((record) => !record.deleted)
    .map(({ vaccination }) => vaccination);

/** Writes down a vaccination that was just given; the national record shows it 48 hours later. */
export function recordVaccination(nation: Nation, nhsNumber: string, vaccination: Vaccination): void {
  vaccinationRecords(nation).push({
    id: uuidOf(`vaccination ${vaccination.key}`),
    nhsNumber,
    version: 1,
    deleted: false,
    visibleFrom: transferred(vaccination.recorded),
    vaccination,
    submitted: null,
  });
}
