import { randomUUID } from "node:crypto";
import type { NationEvent } from "#mocks/nation/event.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { newRole, openRole } from "#mocks/nation/relationships/grants.ts";
import type { AccessCode } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";

const grants: Readonly<Record<string, readonly AccessCode[]>> = {
  "all but consultations": ["PRESCR", "APPT", "RECRD", "TEST", "VACC", "COND", "DOCS"],
  "appointments only": ["APPT"],
};

const PERFORMER = "nadia";
const PATIENT = "abdul";

/** The two, where they are in this nation and nothing is open between them. */
function free(nation: Nation) {
  const [performer, patient] = [nation.personByKey(PERFORMER), nation.personByKey(PATIENT)];
  if (!performer || !patient) return null;
  return openRole(relationships(nation), performer.nhsNumber, patient.nhsNumber)
    ? null
    : { performer, patient };
}

/** A surgery agrees at the desk, without an application, that Nadia may act for her father. */
export const roleMade: NationEvent = {
  name: "surgery-makes-role",
  label: "Let a surgery agree at the desk that someone may act for someone",
  heading: "Relationships",
  choices: (nation) => {
    const two = free(nation);
    if (!two) return [];
    return Object.keys(grants).map((what) => ({
      key: `${PERFORMER}-for-${PATIENT}:${what.replaceAll(" ", "-")}`,
      label: `${nameOf(two.performer)} for ${nameOf(two.patient)}: ${what}`,
    }));
  },
  happen: (nation, choice) => {
    const two = free(nation);
    const found = Object.entries(grants).find(
      ([what]) => choice === `${PERFORMER}-for-${PATIENT}:${what.replaceAll(" ", "-")}`,
    );
    if (!two || !found) throw new RangeError("These two cannot be given such a role now.");
    const [what, access] = found;
    newRole(nation, relationships(nation), {
      ...{ id: randomUUID(), patient: two.patient.nhsNumber, performer: two.performer.nhsNumber },
      ...{ access: [...access], legalBasis: "consent", status: "active", reason: "ROLE_CREATED" },
      ...{ grantor: two.patient.practice.odsCode, by: "surgery" },
    });
    return `${nameOf(two.performer)} may act for ${nameOf(two.patient)}: ${what}.`;
  },
};
