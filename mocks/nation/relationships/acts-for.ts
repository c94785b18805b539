import type { Nation } from "../nation.ts";
import { relationships } from "./state.ts";
import type { Role } from "./role.ts";

/**
 * The role by which one person may act for another now, by NHS numbers, or null when there is none: end dates,
 * review ages and 16th birthdays count from the moment at which health time reaches them.
 */
export function actsFor(nation: Nation, actor: string, patient: string): Role | null {
  const now = nation.now().toISOString();
  const holds = ({ status, performer, patient: whose, start }: Role) =>
    status === "active" && performer === actor && whose === patient && start !== null && start <= now;
  return relationships(nation).roles.find(holds) ?? null;
}
