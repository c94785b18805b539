/** A way in which an answer of the sandbox differs from what is published, on purpose, and why. */
export interface KnownDifference {
  readonly api: string;
  /** Of which check: the published OpenAPI document, or base FHIR R4. */
  readonly check: "openapi" | "r4";
  /** The calls concerned, by method and path. */
  readonly call: RegExp;
  /** Statuses concerned; all when left out. */
  readonly statuses?: readonly number[];
  /** Where in the body, as the check words it. */
  readonly pointer: RegExp;
  /** What the check says of it. */
  readonly rule: RegExp;
  readonly why: string;
}

/** Each must still occur: one that no answer shows any more is removed. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    api: "gp-connect-pfs-user-permissions",
    check: "openapi",
    call: /^GET \/Patient\/\d{10}$/,
    statuses: [401, 403],
    pointer: /^$/,
    rule: /^must have required property 'meta'$/,
    why: "The platform's gateway refuses a token before the API is reached, in its own outcome without meta.",
  },
  {
    api: "prescriptions-for-patients",
    check: "r4",
    call: /^GET \/Bundle$/,
    statuses: [200],
    pointer: /substitution\.allowed\[x\]$/,
    rule: /^Missing property$/,
    why: "The validator takes the value false for a missing one; false is the only value that is published.",
  },
  {
    api: "gp-connect-pfs-prescriptions",
    check: "r4",
    call: /^GET /,
    statuses: [200],
    pointer: /substitution\.allowed\[x\]$/,
    rule: /^Missing property$/,
    why: "The validator takes the value false for a missing one.",
  },
  {
    api: "prescription-status-update",
    check: "r4",
    call: /^POST \/$/,
    statuses: [201],
    pointer: /issue\[\*\]\.code$/,
    rule: /success/,
    why: "The published issue code success is none of FHIR R4.",
  },
];
