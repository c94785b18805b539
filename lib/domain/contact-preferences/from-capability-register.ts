import type { RegisteredOrganisation } from "#lib/gateways/capability-register/schema.ts";
import type { UsesChoice } from "./model.ts";

/** Whether an organisation writes to people as they chose; a register that does not name it does not know. */
export function toUses({ odsCode, name, telephone, capabilities }: RegisteredOrganisation): UsesChoice {
  const found = capabilities.find((one) => one.name === "contact-preferences");
  const known = { odsCode, name, telephone };
  if (found === undefined) return { ...known, uses: "unknown" };
  return { ...known, uses: found.on ? { since: found.since } : "no" };
}
