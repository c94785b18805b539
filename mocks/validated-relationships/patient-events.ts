import { daysToSeed, shiftDay } from "#mocks/nation/calendar.ts";
import type { Choice, NationEvent } from "#mocks/nation/event.ts";
import { nameByNumber } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ELM_TREE, MILL_LANE } from "#mocks/nation/organisations.ts";
import { changeStatus, type StatusChange } from "#mocks/nation/relationships/history.ts";
import { canBecome } from "#mocks/nation/relationships/lifecycle.ts";
import type { Role, StatusReason } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";

/** Ends every role for which there is a reason; applications that are still waiting are turned down. */
function endRoles(nation: Nation, why: (role: Role) => StatusReason | null): number {
  const state = relationships(nation);
  const at = nation.now().toISOString();
  let ended = 0;
  for (const role of state.roles) {
    const reason = why(role);
    if (reason === null) continue;
    const change: StatusChange =
      role.status === "proposed"
        ? { status: "rejected", reason: "APPLICATION_REJECTED_NOT_NEEDED", by: "surgery" }
        : { status: "inactive", reason, by: "surgery" };
    if (!canBecome(role, change.status, change.reason)) continue;
    changeStatus(state, role, change, at);
    ended += 1;
  }
  return ended;
}

/** Patients for whom someone acts or asks to. */
function patients(nation: Nation): Choice[] {
  const { roles } = relationships(nation);
  const whom = roles.filter((role) => canBecome(role, "inactive", "ROLE_DEACTIVATED_PATIENT_DECEASED"));
  const waiting = roles.filter(({ status }) => status === "proposed");
  const numbers = new Set([...whom, ...waiting].map(({ patient }) => patient));
  return [...numbers].map((key) => ({ key, label: nameByNumber(nation, key) }));
}

function chosen(nation: Nation, choice: string) {
  const person = nation.personByNhsNumber(choice);
  if (!person || !patients(nation).some(({ key }) => key === choice))
    throw new RangeError("Nobody acts for that person, or asks to.");
  return person;
}

const said = (ended: number) => (ended === 1 ? "1 role has ended" : `${ended} roles have ended`);

export const patientMoved: NationEvent = {
  name: "patient-moved-surgery",
  label: "Let a patient move to another surgery",
  heading: "Relationships",
  choices: patients,
  happen: (nation, choice) => {
    const { key, practice } = chosen(nation, choice);
    const to = practice.odsCode === MILL_LANE.odsCode ? ELM_TREE : MILL_LANE;
    const doctor = nation.people().find((other) => other.practice.odsCode === to.odsCode && other.key !== key)
      ?.practice.doctor;
    nation.change(key, {
      "practice.odsCode": to.odsCode,
      // People are written as on the day of seeding, from which today is some days away.
      "practice.since": shiftDay(nation.today(), -daysToSeed(nation.seededAt)),
      ...(doctor !== undefined && { "practice.doctor": doctor }),
    });
    const ended = endRoles(nation, (role) =>
      role.patient === choice ? "ROLE_DEACTIVATED_PATIENT_GP_TRANSFERRED" : null,
    );
    return `${nameByNumber(nation, choice)} is now with ${to.name}; ${said(ended)}.`;
  },
};

export const patientDied: NationEvent = {
  name: "patient-died",
  label: "Tell the service that a patient has died",
  heading: "Relationships",
  choices: patients,
  happen: (nation, choice) => {
    chosen(nation, choice);
    const ended = endRoles(nation, ({ patient, performer }) => {
      if (patient === choice) return "ROLE_DEACTIVATED_PATIENT_DECEASED";
      return performer === choice ? "ROLE_DEACTIVATED_PROXY_DECEASED" : null;
    });
    relationships(nation).deceased.push(choice);
    return `${nameByNumber(nation, choice)} has died; ${said(ended)}.`;
  },
};
