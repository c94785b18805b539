import type { Detail, RequestKind, Step } from "#mocks/nation/surgery-requests/request.ts";

/** A request that somebody made before the day of seeding; dates as on 16 May 2028. */
export type WrittenRequest = {
  kind: RequestKind;
  words: string;
  about: string | null;
  details?: readonly Detail[];
  /** The surgery lets the month pass. */
  stalls?: true;
  steps: readonly Step[];
};
