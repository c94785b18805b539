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
  readonly why: string;
}

/** Each must still occur: one that no answer shows any more is removed. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    api: "apim-oauth2",
    check: "openapi",
    call: /^POST \/token$/,
    statuses: [400, 401],
    pointer: /^\/error$/,
    why: "The platform's own policies answer invalid_client and invalid_grant, which its document does not list.",
  },
  {
    api: "gp-connect-pfs-user-permissions",
    check: "openapi",
    call: /^GET \/Patient\/\d{10}$/,
    statuses: [401, 403],
    pointer: /^$/,
    why: "The platform's gateway refuses a token before the API is reached, in its own outcome without meta.",
  },
  {
    api: "nhs-notify",
    check: "openapi",
    call: /^POST \/v1\/messages$/,
    statuses: [400],
    pointer: /^\/errors\/\*\/(code|title)$/,
    why: "CM_CANNOT_SET_CONTACT_DETAILS stands in the published table of errors and is missing in its list of values.",
  },
  {
    api: "prescriptions-for-patients",
    check: "openapi",
    call: /^GET \/Bundle$/,
    statuses: [200],
    pointer: /^\/entry\/\*/,
    why: "Nothing can match: every name of a Practitioner fits both shapes of which exactly one may fit. Besides, quantity.code is published as a number (in FHIR it is a string), an excluded prescription has another code system in the published examples, and the list of values lacks cancelled and stopped, which they use.",
  },
  {
    api: "prescriptions-for-patients",
    check: "openapi",
    call: /^GET \/Bundle$/,
    statuses: [408, 500],
    pointer: /^\/issue\/\*\/details\/coding\/\*\/system$/,
    why: "The service answers with the code system of HTTP errors; the document lists the spine's alone.",
  },
  {
    api: "prescriptions-for-patients",
    check: "r4",
    call: /^GET \/Bundle$/,
    pointer: /substitution\.allowed\[x\]$/,
    why: "The validator takes the value false for a missing one; false is the only value that is published.",
  },
  {
    api: "gp-connect-pfs-prescriptions",
    check: "r4",
    call: /^GET /,
    pointer: /substitution\.allowed\[x\]$/,
    why: "The validator takes the value false for a missing one.",
  },
  {
    api: "prescription-status-update",
    check: "r4",
    call: /^POST \/$/,
    statuses: [201],
    pointer: /issue\[\*\]\.code$/,
    why: "The published issue code success is none of FHIR R4.",
  },
  {
    api: "immunisation-fhir",
    check: "openapi",
    call: /^GET \/Immunization\/[^/]+$/,
    statuses: [200],
    pointer: /^\/performer/,
    why: "The document allows one performer, an organisation; its own examples name the vaccinator before it.",
  },
  {
    api: "wayfinder-patient-care-aggregator",
    check: "openapi",
    call: /^GET \/aggregator\/events$/,
    statuses: [200, 207],
    pointer: /^\/entry\/\*/,
    why: "The document wants a value and extensions in one Portal-Link, which FHIR forbids, and the client id as an array. We answer as the published examples do, with the client id beside the link; with these two mended in the document every answer fits.",
  },
  {
    api: "wayfinder-patient-care-aggregator",
    check: "openapi",
    call: /^GET \/aggregator\/events$/,
    statuses: [401, 403],
    pointer: /^\/issue\/\*\/code$/,
    why: "The published examples of a refused token and of someone under 16 have the code forbidden, which the document does not list.",
  },
  {
    api: "service-search-dohs",
    check: "openapi",
    call: /^GET \/$/,
    statuses: [200],
    pointer: /^\/value\/\*\//,
    why: "The document calls every nested list an object and Geocode a number, and knows no null; the published examples of v3 have lists, a GeoJSON point and nulls, and so do our answers.",
  },
  {
    api: "nhs-website-content",
    check: "openapi",
    call: /^GET /,
    statuses: [200],
    pointer: /genre$/,
    why: "The document calls genre a text; in every published example it is a list.",
  },
];
