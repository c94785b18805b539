/** Somebody who looks after a person. What the source did not say is null. */
export interface TeamMember {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly does: string | null;
  readonly organisation: string;
  readonly telephone: string | null;
  /** When they can be reached, in the team's words. */
  readonly hours: string | null;
  /** What they did last; `on` is an ISO date. */
  readonly last: { readonly what: string; readonly on: string } | null;
}

/** Who was in the team until a day (ISO date). */
export interface FormerMember {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly until: string;
}

/** Everyone who looks after a person, who did something last first, and who no longer does. */
export interface CareTeam {
  readonly members: readonly TeamMember[];
  readonly former: readonly FormerMember[];
}
