import type { Nation } from "../nation.ts";
import { accessCodes, type AccessCode, type LegalBasis, type Role } from "./role.ts";
import { addRole, changeStatus, type Relationships, type StatusChange } from "./history.ts";

const EVERYTHING: readonly AccessCode[] = accessCodes;
const ELM_TREE = "A20001";

/** A role as written on 16 May 2028; times are London's wall clock. */
type Written = {
  id: string;
  performer: string;
  patient: string;
  legalBasis: LegalBasis;
  access: readonly AccessCode[];
  /** By application, or made by the surgery at once. */
  begins: "applied" | "granted";
  at: string;
  end?: string;
  then?: readonly (StatusChange & { at: string; grantor?: string })[];
};

/** Nobody acts for Abdul yet: that Nadia comes to do so is a story of its own. */
const written: readonly Written[] = [
  {
    id: "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2001",
    performer: "sarah",
    patient: "kyle",
    legalBasis: "parental-responsibility",
    access: EVERYTHING,
    begins: "granted",
    at: "2024-03-04T10:12:00",
  },
  {
    id: "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2002",
    performer: "priya",
    patient: "maya",
    legalBasis: "parental-responsibility",
    access: EVERYTHING,
    begins: "granted",
    at: "2023-09-18T14:40:00",
  },
  {
    id: "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2003",
    performer: "femi",
    patient: "kyle",
    legalBasis: "parental-responsibility",
    access: ["APPT", "VACC", "RECRD"],
    begins: "applied",
    at: "2028-05-11T19:25:00",
  },
  {
    id: "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2004",
    performer: "wendy",
    patient: "omar",
    legalBasis: "consent",
    access: ["PRESCR", "APPT"],
    begins: "applied",
    at: "2027-06-02T09:05:00",
    then: [
      {
        at: "2027-06-09T11:30:00",
        status: "active",
        reason: "ROLE_ACTIVATED",
        by: "surgery",
        grantor: "A20004",
      },
      {
        at: "2028-05-02T16:10:00",
        status: "inactive",
        reason: "ROLE_SUSPENDED_PENDING_REVIEW",
        by: "surgery",
      },
    ],
  },
  {
    id: "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2005",
    performer: "omar",
    patient: "wendy",
    legalBasis: "consent",
    access: ["APPT"],
    begins: "applied",
    at: "2026-11-03T12:00:00",
    then: [
      {
        at: "2026-11-10T15:45:00",
        status: "active",
        reason: "ROLE_ACTIVATED",
        by: "surgery",
        grantor: "A20005",
      },
      {
        at: "2027-11-16T08:20:00",
        status: "inactive",
        reason: "ROLE_DEACTIVATED_PATIENT_REQUEST",
        by: "patient",
      },
    ],
  },
];

/** Puts the roles of the named people into an empty state; a role whose people are not in this nation is left out. */
export function seedRoles(nation: Nation, state: Relationships): void {
  const instant = (wall: string) => new Date(nation.shift(wall)).toISOString();
  const begun = written.flatMap((one) => {
    const performer = nation.personByKey(one.performer)?.nhsNumber;
    const patient = nation.personByKey(one.patient);
    return performer === undefined || !patient ? [] : [{ one, performer, patient }];
  });
  const steps = begun.flatMap(({ one, performer, patient }) => {
    const role = firstRole(one, { performer, patient: patient.nhsNumber, at: instant(one.at) });
    const begin = () => addRole(state, role, one.begins === "granted" ? "surgery" : "performer");
    const later = (one.then ?? []).map(({ at, grantor, ...change }) => ({
      at: instant(at),
      take: () => {
        if (grantor !== undefined) role.grantor = grantor;
        changeStatus(state, role, change, instant(at));
      },
    }));
    return [{ at: role.created, take: begin }, ...later];
  });
  for (const { take } of steps.sort((a, b) => (a.at < b.at ? -1 : 1))) take();
}

function firstRole(one: Written, { performer, patient, at }: Record<"performer" | "patient" | "at", string>) {
  const granted = one.begins === "granted";
  const role: Role = {
    id: one.id,
    patient,
    performer,
    legalBasis: one.legalBasis,
    access: [...one.access],
    status: granted ? "active" : "proposed",
    reason: granted ? "ROLE_CREATED" : "APPLICATION_SUBMITTED",
    text: null,
    grantor: granted ? ELM_TREE : null,
    created: at,
    updated: at,
    start: granted ? at : null,
    end: one.end ?? null,
    verified: granted ? at : null,
    renewedFor: [],
    application: null,
  };
  return role;
}
