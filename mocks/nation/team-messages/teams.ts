import { specialties } from "#mocks/people/hospital-care/specialties.ts";
import { knownCare } from "../hospital-care/care.ts";
import type { Nation } from "../nation.ts";
import { hospital, practice } from "../organisations.ts";
import type { Person } from "../person.ts";

/** What a message can be about. */
export const SUBJECTS = ["appointment", "result", "medicine", "other"] as const;

export type Subject = (typeof SUBJECTS)[number];

/** Those at a surgery or a hospital who read what a patient writes. */
export type Team = {
  id: string;
  name: string;
  organisation: { odsCode: string; name: string };
  telephone: string;
  /** When somebody reads, in words. */
  hours: string;
  takes: Subject[];
  /** Working days within which they answer. */
  workingDays: number;
  attachments: boolean;
  /** Appointments of the person that are theirs alone, by the hospital's own id; null: all of their organisation. */
  appointments: string[] | null;
};

/** What differs between the teams of a surgery. */
const ofSurgery = [
  {
    key: "reception",
    name: "Reception team",
    hours: "Monday to Friday, 8am to 6:30pm",
    takes: ["appointment", "other"],
    workingDays: 2,
  },
  {
    key: "prescriptions",
    name: "Pharmacist and prescriptions team",
    hours: "Monday to Friday, 9am to 5pm",
    takes: ["medicine", "other"],
    workingDays: 3,
  },
  {
    key: "results",
    name: "Test results team",
    hours: "Monday to Friday, 9am to 1pm",
    takes: ["result"],
    workingDays: 2,
  },
] as const;

function teamsOfSurgery({ practice: { odsCode } }: Person): Team[] {
  const { name, telephone, switches } = practice(odsCode);
  if (!switches.requests) return [];
  return ofSurgery.map(({ key, takes, ...team }) => ({
    id: `${odsCode}-${key}`,
    organisation: { odsCode, name },
    telephone,
    takes: [...takes],
    attachments: true,
    appointments: null,
    ...team,
  }));
}

/** Hospitals whose departments read messages; the second of them takes no files. */
const withMessages: Record<string, { attachments: boolean }> = {
  RZ901: { attachments: true },
  RZ902: { attachments: false },
};

function departmentsOf(nation: Nation, { key }: Person): Team[] {
  const found = new Map<string, Team>();
  for (const { id, hospital: odsCode, specialty } of knownCare(nation, key).appointments) {
    const offered = withMessages[odsCode];
    if (!offered) continue;
    const teamId = `${odsCode}-${specialty}`;
    const { name, telephone } = hospital(odsCode);
    const team = found.get(teamId) ?? {
      id: teamId,
      name: `${specialties[specialty].name} department`,
      organisation: { odsCode, name },
      telephone,
      hours: "Monday to Friday, 9am to 4pm",
      takes: ["appointment" as const],
      workingDays: 5,
      ...offered,
      appointments: [],
    };
    team.appointments?.push(id);
    found.set(teamId, team);
  }
  return [...found.values()];
}

/** Every team to which a person can write. */
export const teamsOf = (nation: Nation, person: Person): Team[] => [
  ...teamsOfSurgery(person),
  ...departmentsOf(nation, person),
];
