import type { Nation } from "../nation.ts";
import { dueOf, type Due } from "./ageing.ts";
import { changeStatus, type Relationships } from "./history.ts";
import { seedRoles } from "./seed.ts";

/** Everything about who acts for whom, as it stands now: what a day has brought since the last look is carried out. */
export function relationships(nation: Nation): Relationships {
  const state = nation.keep<Relationships>("relationships", () => {
    const empty: Relationships = { roles: [], changes: [], applications: [], deceased: [] };
    seedRoles(nation, empty);
    return empty;
  });
  const now = nation.now().toISOString();
  for (let due = earliest(nation, state, now); due; due = earliest(nation, state, now))
    changeStatus(state, due.role, due.change, due.at);
  return state;
}

function earliest(nation: Nation, state: Relationships, now: string): Due | undefined {
  let first: Due | undefined;
  for (const role of state.roles) {
    const due = dueOf(nation, role);
    if (due && due.at <= now && (!first || due.at < first.at)) first = due;
  }
  return first;
}
