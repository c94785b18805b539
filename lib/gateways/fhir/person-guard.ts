import type { NhsNumber } from "#lib/nhs-number.ts";
import { nhsNumberSystem } from "./elements.ts";
import { read, type Reading } from "./reading.ts";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The refusal of an answer about somebody else, which is logged as an alert. */
export const wrongPerson = (path: string, rule: string): Reading<never> => ({
  ok: false,
  refusal: { path, rule: `wrong-person guard: ${rule}`, wrongPerson: true },
});

/** One resource of an answer, as it came, with what refers to it. */
export interface RawEntry {
  readonly path: string;
  readonly fullUrl: string | null;
  readonly resource: Json;
}

/** Elements that say whom a resource is about. */
const subjectElements = ["subject", "patient", "for", "beneficiary"] as const;

/** Results and orders of nobody are as wrong as those of somebody else. */
const needsSubject = new Set(["DiagnosticReport", "Observation", "ServiceRequest", "ProcedureRequest"]);

function nhsNumbersOf(patient: Json): readonly unknown[] {
  return listOf(patient["identifier"])
    .filter((identifier) => isObject(identifier) && identifier["system"] === nhsNumberSystem)
    .map((identifier) => (identifier as Json)["value"]);
}

/** Every way in which a Patient of the answer may be named by a reference. */
function namesOf({ fullUrl, resource }: RawEntry): readonly string[] {
  const id = resource["id"];
  const names = typeof id === "string" ? [`Patient/${id}`, `urn:uuid:${id}`] : [];
  return fullUrl === null ? names : [...names, fullUrl];
}

function isAbout(reference: Json, number: NhsNumber, patients: ReadonlySet<string>, own: Json): boolean {
  const identifier = reference["identifier"];
  const byNumber = isObject(identifier) && identifier["system"] === nhsNumberSystem;
  if (byNumber && identifier["value"] !== number) return false;
  const target = reference["reference"];
  if (typeof target !== "string") return byNumber;
  if (target.startsWith("#"))
    return listOf(own["contained"]).some(
      (one) => isObject(one) && `#${String(one["id"])}` === target && nhsNumbersOf(one).includes(number),
    );
  const relative = /(?:^|\/)(Patient\/[^/]+)(?:\/_history\/[^/]+)?$/.exec(target)?.[1] ?? target;
  return patients.has(target) || patients.has(relative) || relative === `Patient/${number}`;
}

/**
 * The wrong-person guard: every Patient of an answer must carry the NHS number that was asked about, and every
 * subject must lead to that Patient. One resource of somebody else condemns the whole answer.
 */
export function onlyAbout(number: NhsNumber, entries: readonly RawEntry[]): Reading<null> {
  const patients = new Set<string>();
  for (const entry of entries) {
    if (entry.resource["resourceType"] !== "Patient") continue;
    const numbers = nhsNumbersOf(entry.resource);
    if (numbers.length === 0 || numbers.some((one) => one !== number))
      return wrongPerson(
        `${entry.path}.identifier`,
        "the Patient must carry the NHS number that was asked about",
      );
    for (const name of namesOf(entry)) patients.add(name);
  }
  for (const { path, resource } of entries) {
    const elements = subjectElements.filter((element) => resource[element] !== undefined);
    if (elements.length === 0 && needsSubject.has(String(resource["resourceType"])))
      return wrongPerson(`${path}.subject`, "a result must say whom it is about");
    for (const element of elements) {
      const about = resource[element];
      if (!isObject(about) || !isAbout(about, number, patients, resource))
        return wrongPerson(
          `${path}.${element}`,
          "must lead to the Patient with the NHS number that was asked about",
        );
    }
  }
  return read(null);
}
