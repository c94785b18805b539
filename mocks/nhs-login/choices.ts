import { yearsOld } from "#mocks/nation/calendar.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { levelOf } from "./vectors.ts";

/** Errors of the provider that can be chosen instead of signing in. */
export const FAILURES: readonly string[] = [
  "server_error",
  "temporarily_unavailable",
  "login_required",
  "interaction_required",
  "consent_required",
];

const LEVELS = [
  { vector: "P9.Cp.Cd", text: "Identity proven (P9)" },
  { vector: "P5.Cp.Cd", text: "Details matched to a record, not proven (P5)" },
  { vector: "P0.Cp.Cd", text: "Only an email address and a phone (P0)" },
  { vector: "P9.Cp", text: "Identity proven, signed in by password alone (P9.Cp)" },
];

const SHARED: Record<string, string> = {
  profile: "your NHS number, date of birth and family name",
  basic_demographics: "your NHS number, date of birth and family name",
  profile_extended: "your given name",
  email: "your email address",
  phone: "your mobile number",
  landline: "your landline number",
  gp_registration_details: "which GP surgery you are registered with",
};

function personItem(nation: Nation, person: Person) {
  const age = yearsOld(nation.shift(person.born), nation.today());
  const young =
    age < 13 ? " A real NHS login would refuse this account: it is for people of 13 and over." : "";
  return {
    value: person.key,
    text: nameOf(person),
    hint: { text: `Aged ${age}, ${levelOf(person.account.vot)}. ${person.reason}${young}` },
  };
}

function levelItem(asked: readonly string[], { vector, text }: { vector: string; text: string }) {
  const fits = asked.includes(vector);
  return {
    value: vector,
    text,
    ...(fits
      ? {}
      : { hint: { text: "The service did not ask for this. A real NHS login would not answer it." } }),
  };
}

/** What the sign-in page offers for a request. */
export function choices(nation: Nation, asked: readonly string[], scope: string) {
  return {
    people: nation.people().map((person) => personItem(nation, person)),
    levels: [
      { value: "account", text: "What this person has", checked: true },
      ...LEVELS.map((level) => levelItem(asked, level)),
    ],
    shared: [...new Set(scope.split(" ").flatMap((name) => SHARED[name] ?? []))],
    failures: FAILURES.map((error) => ({ value: error, text: error })),
  };
}
