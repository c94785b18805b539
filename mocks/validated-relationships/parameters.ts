import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { roleStatuses, type RoleStatus } from "#mocks/nation/relationships/role.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";

/** A token parameter as an NHS number, bare or with its system, or which half of it is wrong. */
export function readIdentifier(token: string): { nhsNumber: string } | { wrong: "system" | "value" } {
  const bar = token.lastIndexOf("|");
  if (bar >= 0 && token.slice(0, bar) !== NHS_NUMBER_SYSTEM) return { wrong: "system" };
  const value = token.slice(bar + 1);
  if (isNhsNumber(value)) return { nhsNumber: value };
  // A system that is joined to the number by anything but a bar is no system.
  return { wrong: /[/:]/.test(value) ? "system" : "value" };
}

const isStatus = (text: string): text is RoleStatus => (roleStatuses as readonly string[]).includes(text);

/** Commas mean "or", repetition means "and"; null for a status that there is not. */
export function readStatuses(values: readonly string[]): ((status: RoleStatus) => boolean) | null {
  const groups = values.map((value) => value.split(","));
  if (groups.flat().some((status) => !isStatus(status))) return null;
  // What was entered in error is shown to those who ask for it, and to nobody else.
  if (groups.length === 0) return (status) => status !== "entered-in-error";
  return (status) => groups.every((group) => group.includes(status));
}

/** Which of the allowed `_include`s are asked for; null when any other is. */
export function readIncludes<I extends string>(url: URL, allowed: readonly I[]): ReadonlySet<I> | null {
  const asked = url.searchParams.getAll("_include");
  return asked.every((one) => (allowed as readonly string[]).includes(one)) ? new Set(asked as I[]) : null;
}
