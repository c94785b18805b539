import type { NationEvent } from "#mocks/nation/event.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import {
  hospitals,
  MILL_LANE,
  ELM_TREE,
  NORTHFIELD_HOSPITAL,
  practices,
} from "#mocks/nation/organisations.ts";

/** A national service that writes to people; its code is made up. */
export type NationalService = { odsCode: string; kind: "national-service"; name: string; telephone: string };

const SCREENING: NationalService = {
  odsCode: "N90001",
  kind: "national-service",
  name: "NHS screening invitations",
  telephone: "01632 960190",
};
const VACCINATIONS: NationalService = {
  odsCode: "N90002",
  kind: "national-service",
  name: "NHS vaccination invitations",
  telephone: "01632 960191",
};

export const nationalServices: readonly NationalService[] = [SCREENING, VACCINATIONS];

/** Whose choices are used from when on, by ODS code: the day, as on 16 May 2028. Everybody else does not use them. */
type Users = Record<string, string>;

const users = (nation: Nation) =>
  nation.keep<Users>("uses contact preferences", () => ({
    [ELM_TREE.odsCode]: "2027-04-05",
    [MILL_LANE.odsCode]: "2027-11-01",
    [NORTHFIELD_HOSPITAL.odsCode]: "2028-02-14",
    [VACCINATIONS.odsCode]: "2027-09-13",
  }));

/** Since when an organisation writes to people as they chose; null where it does not. */
export const usesChoicesSince = (nation: Nation, odsCode: string): string | null =>
  users(nation)[odsCode] ?? null;

const everybody = [...practices, ...hospitals, ...nationalServices];

/** The day that reads as today once it is moved to the day of seeding with all others. */
const SEEDED = "2028-05-16";

export const events: readonly NationEvent[] = [
  {
    name: "switch-contact-choices",
    label: "Let an organisation use how people want to be contacted, or not",
    heading: "Organisations",
    choices: (nation) =>
      everybody.map(({ odsCode, name }) => ({
        key: odsCode,
        label: `${name} (${usesChoicesSince(nation, odsCode) === null ? "does not" : "does"})`,
      })),
    happen: (nation, odsCode) => {
      const one = everybody.find((candidate) => candidate.odsCode === odsCode);
      if (!one) throw new RangeError("There is no such organisation.");
      const uses = users(nation);
      const used = uses[odsCode] !== undefined;
      if (used) delete uses[odsCode];
      else uses[odsCode] = SEEDED;
      return `${one.name} ${used ? "does not use" : "uses"} how people want to be contacted.`;
    },
  },
];
