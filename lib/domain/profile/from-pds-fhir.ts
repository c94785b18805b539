import { readFhirDate } from "#lib/fhir-date.ts";
import type { HumanName } from "#lib/gateways/fhir/elements.ts";
import type { Patient } from "#lib/gateways/fhir/r4.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Identity } from "./model.ts";

/** A name whose period has begun and not ended on `today`; PDS keeps earlier names. */
function isCurrent({ period }: HumanName, today: string): boolean {
  return (period?.start ?? "").slice(0, 10) <= today && (period?.end ?? "9999").slice(0, 10) >= today;
}

/** The first current name of the first use that there is; an expired name rather than none. */
function nameFor(names: readonly HumanName[], uses: readonly string[], today: string): HumanName | undefined {
  const wanted = uses.flatMap((use) => names.filter((name) => name.use === use));
  return wanted.find((name) => isCurrent(name, today)) ?? wanted[0];
}

const joined = (...parts: readonly (string | undefined)[]): string | null =>
  parts
    .map((part) => part?.trim() ?? "")
    .filter((part) => part !== "")
    .join(" ") || null;

/**
 * Who PDS says that this is. A nickname is the name that the person chose; restricted and minimal records may have
 * no name or date of birth. `today` is the day in England (ISO).
 */
export function toIdentity(patient: Patient, subject: NhsNumber, today: string): Identity {
  const names = patient.name ?? [];
  const usual = nameFor(names, ["usual", "official", "temp"], today) ?? names[0];
  const nickname = nameFor(names, ["nickname"], today);
  const chosen = nickname !== undefined && isCurrent(nickname, today) ? nickname : usual;
  return {
    kind: "identity",
    chosenName: joined(chosen?.given?.[0], chosen?.family ?? usual?.family) ?? joined(chosen?.text),
    fullName: joined(...(usual?.given ?? []), usual?.family) ?? joined(usual?.text),
    dateOfBirth: readFhirDate(patient.birthDate),
    nhsNumber: subject,
  };
}
