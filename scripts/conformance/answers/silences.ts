/** An answer of which the published document says nothing, and why the sandbox gives it all the same. */
export interface Silence {
  readonly api: string;
  /** The calls concerned, by method and path. */
  readonly call: RegExp;
  readonly statuses: readonly number[];
  readonly why: string;
}

const keyless =
  "The gateway's own refusal (no API key, or the minute's calls used up), before the API is reached; published without a body.";

/** Each must still occur, with each of its statuses. */
export const knownSilences: readonly Silence[] = [
  {
    api: "apim-oauth2",
    call: /^POST \/token$/,
    statuses: [415],
    why: "The gateway refuses another content type with an empty body.",
  },
  {
    api: "apim-oauth2",
    call: /^GET \/authorize$/,
    statuses: [401],
    why: "Published without a body; the platform's policies answer with their usual error.",
  },
  {
    api: "apim-oauth2",
    call: /^GET \/(callback|_status|nothing)$/,
    statuses: [400, 401, 404],
    why: "Paths of the platform's own policies that its document leaves out; the answers are as the policies word them.",
  },
  {
    api: "apim-oauth2",
    call: /^POST \/backchannel_logout$/,
    statuses: [401, 501, 504],
    why: "The platform's log-out, which its document leaves out; the answers are as the policies word them.",
  },
  {
    api: "gp-connect-pfs-appointments",
    call: /^GET \/Appointment\/\d+$/,
    statuses: [500],
    why: "The document has no 5xx; the practice's system fails in the outcome of its other errors.",
  },
  { api: "service-search-dohs", call: /^GET \/$/, statuses: [401, 429], why: keyless },
  {
    api: "service-search-dohs",
    call: /^GET \/$/,
    statuses: [400, 404],
    why: "Published without a body; the search engine words what is wrong with a query.",
  },
  {
    api: "service-search-dohs",
    call: /^POST \/$/,
    statuses: [200, 400],
    why: "The document gives no schema for a posted search and no 400: the answers are those of GET.",
  },
  {
    api: "nhs-website-content",
    call: /^GET \/conditions$/,
    statuses: [401, 429],
    why: keyless,
  },
  {
    api: "nhs-website-content",
    call: /^GET \/(medicines|conditions\/nothing)$/,
    statuses: [404],
    why: "Published without a body; the content service answers every page that is none in one shape.",
  },
  {
    api: "wayfinder-patient-care-aggregator",
    call: /^GET \/aggregator\/events$/,
    statuses: [429],
    why: "The gateway's own refusal over the quota, in plain JSON; the document gives no schema for it.",
  },
  {
    api: "validated-relationships",
    call: /^GET \/QuestionnaireResponse$/,
    statuses: [405],
    why: "The gateway's own refusal of a method that the path does not have.",
  },
  {
    api: "prescription-status-update",
    call: /^GET \/checkprescriptionstatusupdates$/,
    statuses: [401],
    why: "The gateway's own refusal of a call without a token; published without a body.",
  },
  {
    api: "prescription-status-update",
    call: /^POST \/$/,
    statuses: [500],
    why: "Published without a body; the service fails in the bundle of its other errors.",
  },
  {
    api: "nhs-app-api",
    call: /^GET \/senders$/,
    statuses: [200],
    why: "The register of senders is the sandbox's own, so that the house can know who writes to it.",
  },
  {
    api: "nhs-notify",
    call: /^GET \/v1\/messages\/[^/]+$/,
    statuses: [401],
    why: "Published without a body here; the gateway refuses in the shape that it has for the other operations.",
  },
  {
    api: "eligibility-signposting",
    call: /^GET \/patient-check\/\d{10}$/,
    statuses: [401, 403],
    why: "The gateway's own refusal of a token that does not allow the call, before the API is reached.",
  },
  {
    api: "nrl",
    call: /^(GET|POST) \/DocumentReference/,
    statuses: [400, 401, 403, 404],
    why: "The document has successes only; errors are worded as the platform's usual outcome.",
  },
];
