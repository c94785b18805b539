import { beginningOfDay, endOfDay } from "#lib/access-end.ts";
import type { Patient } from "#lib/gateways/fhir/r4.ts";
import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import type { RoleTerms } from "#lib/gateways/relationship-terms/schema.ts";
import type { ProxyRole, ProxyRoles } from "#lib/gateways/validated-relationships/schema.ts";
import { latestReviewAge } from "#lib/proxy-access.ts";
import type { ActingFacts } from "./acting-facts.ts";

const isOf =
  (number: string) =>
  ({ identifier = [] }: Patient): boolean =>
    identifier.some(({ system, value }) => system === nhsNumberSystem && value === number);

/** The name that somebody goes by: their usual one, else whichever came. */
function nameOf(person: Patient | undefined): Pick<ActingFacts, "given" | "family"> {
  const names = person?.name ?? [];
  const name = names.find(({ use }) => use === "usual") ?? names[0];
  return { given: name?.given?.[0]?.trim() || null, family: name?.family?.trim() || null };
}

/** Instants, and whole days of England as the instant at which they begin or are over; null for what is neither. */
function instantIn(text: string | null, edge: "beginning" | "end"): string | null {
  if (text === null) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  const moment = Date.parse(!isDay ? text : edge === "end" ? endOfDay(text) : beginningOfDay(text));
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

function factsOf(
  role: ProxyRole,
  people: readonly Patient[],
  terms: RoleTerms | undefined,
  whose: "patient" | "performer",
): ActingFacts {
  const other = people.find(isOf(role[whose]));
  const { id, performer, patient, status, reason, legalBasis, grantor } = role;
  return {
    ...{ role: id, performer, patient, status, reason, basis: legalBasis, grantor },
    start: instantIn(role.start, "beginning"),
    end: instantIn(role.end, "end"),
    created: instantIn(role.created, "beginning"),
    updated: instantIn(role.updated, "beginning"),
    verified: instantIn(role.verified, "beginning"),
    ...nameOf(other),
    birthDate: other?.birthDate ?? null,
    // Without terms about these same two people nothing is granted.
    access: [...(terms?.access ?? [])],
    reviewAge: Math.min(terms?.reviewAge ?? latestReviewAge, latestReviewAge),
    reviewedFor: [...(terms?.reviewedFor ?? [])],
  };
}

/**
 * Every relationship of one person, with what each grants. `whose` says whose name and birthday are told: those of the
 * one on the other side. An end that cannot be read makes the relationship one that has ended.
 */
export function toActingFacts(
  { roles, people }: ProxyRoles,
  terms: readonly RoleTerms[],
  whose: "patient" | "performer",
): readonly ActingFacts[] {
  return roles.map((role) => {
    const facts = factsOf(
      role,
      people,
      terms.find(
        (one) => one.id === role.id && one.patient === role.patient && one.performer === role.performer,
      ),
      whose,
    );
    return role.end !== null && facts.end === null ? { ...facts, end: "1970-01-01T00:00:00.000Z" } : facts;
  });
}
