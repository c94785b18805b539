import { randomUUID } from "node:crypto";
import type { NationEvent } from "#mocks/nation/event.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { newRole, openRole } from "#mocks/nation/relationships/grants.ts";
import { accessCodes, type AccessCode } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";

const grants: Readonly<Record<string, readonly AccessCode[]>> = {
  "all but consultations": ["PRESCR", "APPT", "RECRD", "TEST", "VACC", "COND", "DOCS"],
  "appointments only": ["APPT"],
  "prescriptions only": ["PRESCR"],
  everything: accessCodes,
};

/** Who may agree to it at the desk: the one who helps, and whom. */
const pairs = [
  ["nadia", "abdul"],
  ["femi", "sarah"],
] as const;

/** Every choice: two who live in this nation with nothing open between them, and what is granted. */
const choicesIn = (nation: Nation) =>
  pairs.flatMap(([one, other]) => {
    const [performer, patient] = [nation.personByKey(one), nation.personByKey(other)];
    if (!performer || !patient) return [];
    const state = relationships(nation);
    if ([performer, patient].some(({ nhsNumber }) => state.deceased.includes(nhsNumber))) return [];
    if (openRole(state, performer.nhsNumber, patient.nhsNumber)) return [];
    return Object.entries(grants).map(([what, access]) => ({
      ...{ key: `${one}-for-${other}:${what.replaceAll(" ", "-")}`, performer, patient, what, access },
    }));
  });

/** A surgery agrees at the desk, without an application, that somebody may act for another. */
export const roleMade: NationEvent = {
  name: "surgery-makes-role",
  label: "Let a surgery agree at the desk that someone may act for someone",
  heading: "Relationships",
  choices: (nation) =>
    choicesIn(nation).map(({ key, performer, patient, what }) => ({
      key,
      label: `${nameOf(performer)} for ${nameOf(patient)}: ${what}`,
    })),
  happen: (nation, choice) => {
    const found = choicesIn(nation).find(({ key }) => key === choice);
    if (!found) throw new RangeError("These two cannot be given such a role now.");
    const { performer, patient, what, access } = found;
    newRole(nation, relationships(nation), {
      ...{ id: randomUUID(), patient: patient.nhsNumber, performer: performer.nhsNumber },
      ...{ access: [...access], legalBasis: "consent", status: "active", reason: "ROLE_CREATED" },
      ...{ grantor: patient.practice.odsCode, by: "surgery" },
    });
    return `${nameOf(performer)} may act for ${nameOf(patient)}: ${what}.`;
  },
};
