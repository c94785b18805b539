import type { RangeFlag } from "./reference-range.ts";

/** What of a test result tells whether it is to be followed up. */
interface Followed {
  readonly source: "gp" | "hospital";
  readonly status: string;
  readonly cannotBeShownSafely: boolean;
  readonly warnBefore: string | null;
  readonly groups: readonly {
    readonly analytes: readonly { readonly flag: RangeFlag; readonly laboratoryFlag: string | null }[];
  }[];
}

const marked: readonly (string | null)[] = ["low", "high", "abnormal"];

/**
 * Whether a result is one to follow up with the surgery that holds it: something in it is outside its range, or the
 * clinician wants to talk about it. What a comment says is not read.
 */
export function asksFollowUp({ source, status, cannotBeShownSafely, warnBefore, groups }: Followed): boolean {
  if (source !== "gp" || cannotBeShownSafely || status === "cancelled") return false;
  return (
    warnBefore === "discuss-first" ||
    groups.some(({ analytes }) =>
      analytes.some(({ flag, laboratoryFlag }) => marked.includes(flag) || marked.includes(laboratoryFlag)),
    )
  );
}
