import { permissions, type Permission } from "#lib/permit.ts";
import { accessCodes, type AccessCode } from "#lib/access-code.ts";
import {
  aboutAnother,
  aboutOneself,
  bases,
  byBasisAndAge,
  grants,
  openedByCode,
  standings,
  tooYoungToAct,
  type Basis,
  type Decision,
  type Grant,
  type StandingName,
  type Subject,
} from "../matrix.ts";

export type Helper = keyof typeof aboutAnother;
export type Oneself = keyof typeof aboutOneself;

/** One cell about another person. */
export interface ActingCell {
  readonly helper: Helper;
  readonly subject: Subject;
  readonly basis: Basis;
  readonly standing: StandingName;
  readonly permission: Permission;
  readonly grant: Grant;
}

/** The codes that open a permission, by the table. */
export const codesFor = (permission: Permission): readonly AccessCode[] =>
  accessCodes.filter((code) => openedByCode[code].includes(permission));

/** What is granted in a cell; one code is just enough where several would do. */
export function grantedIn({
  permission,
  grant,
}: Pick<ActingCell, "permission" | "grant">): readonly AccessCode[] {
  const enough = codesFor(permission);
  switch (grant) {
    case "everything":
      return accessCodes;
    case "just enough":
      return enough.slice(-1);
    case "everything else":
      return accessCodes.filter((code) => !enough.includes(code));
  }
}

/** What the tables say of a cell. */
export function decisionOf(cell: ActingCell): Decision {
  const { helper, subject, basis, standing, permission } = cell;
  const whoever = aboutAnother[helper];
  if (whoever !== null) return whoever;
  const told = standings[standing];
  if (typeof told === "string") return told;
  const worth = byBasisAndAge[basis][subject][told.look];
  if (worth === "unreadable") return worth;
  if (tooYoungToAct.includes(helper)) return "acting-over";
  if (worth !== "allowed") return worth;
  const granted = grantedIn(cell);
  return codesFor(permission).some((code) => granted.includes(code)) ? "allowed" : "not-shared";
}

/** Whom the relationship decides about meets every one of them; all others are refused whatever it is. */
const meetsAll = (helper: Helper): boolean => aboutAnother[helper] === null;

/** Grants are told apart once: how old the helper is changes nothing about them. */
const grantsOf = (helper: Helper): readonly Grant[] => (helper === "adult at P9" ? grants : ["everything"]);

/** Every cell about another person, for one kind of helper and one age of the subject. */
export function* actingCells(helper: Helper, subject: Subject): Generator<ActingCell> {
  const best: readonly StandingName[] = ["active, looked at since"];
  const met = meetsAll(helper) ? (Object.keys(standings) as StandingName[]) : best;
  for (const basis of bases)
    for (const standing of met)
      for (const permission of permissions)
        for (const grant of grantsOf(helper)) yield { helper, subject, basis, standing, permission, grant };
}

export const helpers = Object.keys(aboutAnother) as readonly Helper[];
export const oneselves = Object.keys(aboutOneself) as readonly Oneself[];
