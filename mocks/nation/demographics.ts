import type { Json } from "./fhir.ts";
import type { Nation } from "./nation.ts";
import type { Person } from "./person.ts";

/** Lists of a record that was changed, with dates as they are. Where someone lives stands in the person. */
export type Lists = { address: Json[]; telecom: Json[]; contact: Json[]; extension: Json[] };

/** What PDS knows and nobody else: by NHS number, as plain JSON. */
type Demographics = {
  changed: Record<string, Lists>;
  /** The number that took the place of this one. */
  superseded: Record<string, string>;
  invalidated: Record<string, true>;
  /** When they died, as an instant. */
  died: Record<string, string>;
  /** The next update takes this many seconds. */
  slow: Record<string, number>;
  /** Whether the application is held to its five calls a second. */
  quota: boolean;
};

export const demographics = (nation: Nation) =>
  nation.keep<Demographics>("pds-fhir", () => ({
    changed: {},
    superseded: {},
    invalidated: {},
    died: {},
    slow: {},
    quota: false,
  }));

/** How to reach somebody, as PDS first had it: dates as written. */
export function contactsAsWritten({ key, practice, landline, account }: Person): Json[] {
  const contact = (name: string, item: Json): Json => ({
    id: `${key}-${name}`,
    period: { start: practice.since },
    ...item,
  });
  const phone = (use: string, value: string): Json => ({ system: "phone", value, use });
  return [
    ...(landline ? [contact("home", phone("home", landline.replaceAll(" ", "")))] : []),
    ...(account.mobile ? [contact("mobile", phone("mobile", account.mobile.replace("+44", "0")))] : []),
    contact("email", { system: "email", value: account.email, use: "home" }),
  ];
}

/** Mobile number and e-mail address as PDS has them now, which may be others than those of the NHS login account. */
export function reachOf(nation: Nation, person: Person): { mobile: string | null; email: string | null } {
  const contacts = demographics(nation).changed[person.nhsNumber]?.telecom ?? contactsAsWritten(person);
  const valueOf = (isWanted: (item: Json) => boolean) => {
    const value = contacts.find(isWanted)?.["value"];
    return typeof value === "string" ? value : null;
  };
  return {
    mobile: valueOf(({ system, use }) => system === "phone" && use === "mobile"),
    email: valueOf(({ system }) => system === "email"),
  };
}
