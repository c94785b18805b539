import { ageOn } from "./age.ts";
import { parseNhsNumber, type NhsNumber } from "./nhs-number.ts";
import { readTypedDate, typedDateIn } from "./typed-date.ts";

/** Somebody else, as they were typed by whoever knows them. */
export interface TypedPerson {
  readonly given: string;
  readonly family: string;
  readonly nhsNumber: NhsNumber;
  /** ISO date. */
  readonly born: string;
}

/** More than a name ever has. */
const longestName = 60;

type Wrong = (field: string, code: string) => void;

function readName(values: Readonly<Record<string, unknown>>, field: string, wrong: Wrong): string {
  const value = values[field];
  const name = typeof value === "string" ? value.normalize("NFC").trim().replaceAll(/\s+/g, " ") : "";
  if (name === "") wrong(field, "missing");
  else if (name.length > longestName) wrong(field, "too-long");
  else if (/[\p{C}<>]/u.test(name)) wrong(field, "not-a-name");
  return name;
}

function readBorn(values: Readonly<Record<string, unknown>>, today: string, wrong: Wrong): string {
  const read = readTypedDate(typedDateIn(values, "born"));
  if (!read.ok) wrong("born", read.code);
  else if (read.date > today) wrong("born", "in-future");
  else if ((ageOn(read.date, today).years ?? 0) > 125) wrong("born", "too-early");
  return read.ok ? read.date : "";
}

/**
 * Reads `given`, `family`, `nhsNumber` (its check digit must hold) and `born[…]`. Whether there is such a person is never
 * asked. Null where `wrong` was told of something. `today` is an ISO date.
 */
export function readTypedPerson(
  values: Readonly<Record<string, unknown>>,
  today: string,
  wrong: Wrong,
): TypedPerson | null {
  let right = true;
  const note: Wrong = (field, code) => {
    right = false;
    wrong(field, code);
  };
  const given = readName(values, "given", note);
  const family = readName(values, "family", note);
  const typed = values["nhsNumber"];
  const nhsNumber = parseNhsNumber(typed);
  if (typeof typed !== "string" || typed.trim() === "") note("nhsNumber", "missing");
  else if (nhsNumber === null) note("nhsNumber", "not-a-number");
  const born = readBorn(values, today, note);
  return right && nhsNumber !== null ? { given, family, nhsNumber, born } : null;
}
