/** Something that an engine reports and we leave as it is. */
export interface Deviation {
  readonly rule: string;
  /** What must stand in the place that the engine names; without it the rule is left out everywhere. */
  readonly where: RegExp;
  readonly reason: string;
}

/** Whether a finding is one of those that are left as they are. */
export const leaves = (deviations: readonly Deviation[], rule: string, place: string): boolean =>
  deviations.some((one) => one.rule === rule && one.where.test(place));
