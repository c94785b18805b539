import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import type { ProxyRoles } from "#lib/gateways/validated-relationships/schema.ts";

/** The names of everyone with whom somebody has or had a relationship, by NHS number. */
export function namesOf({ people }: ProxyRoles): ReadonlyMap<string, string> {
  const named = people.flatMap(({ identifier = [], name = [] }) => {
    const usual = name.find(({ use }) => use === "usual") ?? name[0];
    const words = [usual?.given?.[0], usual?.family].flatMap((part) => part?.trim() || []).join(" ");
    const numbers = identifier.filter(({ system }) => system === nhsNumberSystem);
    return words === ""
      ? []
      : numbers.flatMap(({ value }) => (value === undefined ? [] : [[value, words] as const]));
  });
  return new Map(named);
}
