import type { NeverPlayed } from "./operations.ts";

const keepersAlone =
  "Keepers of documents send their pointers to the locator by this side of it, which nobody here plays.";

const receivedHere =
  "This service answers it, not the sandbox: its answers are held against the published examples, to the letter, and its routes have tests of their own.";

/** Published operations that no call of `scripts/conformance/calls` makes; one that is played after all is a fault. */
export const neverPlayed: readonly NeverPlayed[] = [
  {
    api: "apim-oauth2",
    operation: "GET /authorize",
    why: "The combined sign-in at the platform is not this service's: it signs in with NHS login and exchanges the token. The refusals are played.",
  },
  {
    api: "pds-fhir",
    operation: "GET /Patient",
    why: "A citizen's access has no search; the refusal is played.",
  },
  {
    api: "pds-fhir",
    operation: "POST /Patient",
    why: "Nobody makes a new record with a citizen's access, and this service never asks for it.",
  },
  {
    api: "pds-fhir",
    operation: "GET /Coverage",
    why: "European health insurance is no part of a citizen's access here; the refusal is played.",
  },
  {
    api: "pds-fhir",
    operation: "POST /Coverage",
    why: "European health insurance is no part of a citizen's access here.",
  },
  {
    api: "prescription-status-update",
    operation: "GET /metadata",
    why: "A capability statement for suppliers, which the sandbox does not have: the document gives it no body.",
  },
  {
    api: "prescription-status-update",
    operation: "POST /notification-delivery-status-callback",
    why: "It is what the notification service tells this API, between two services of the nation.",
  },
  {
    api: "nhs-app-api",
    operation: "POST /communication/in-app/FHIR/R4/CommunicationRequest",
    why: receivedHere,
  },
  {
    api: "nhs-app-api",
    operation: "POST /communication/notification/FHIR/R4/CommunicationRequest",
    why: receivedHere,
  },
  {
    api: "nhs-app-api",
    operation: "GET /communication/report/receipts/FHIR/R4/Task",
    why: receivedHere,
  },
  {
    api: "nhs-app-api",
    operation: "GET /communication/report/patients",
    why: receivedHere,
  },
  {
    api: "nhs-notify",
    operation: "POST /<client-provided-message-status-URI>",
    why: "The callback goes the other way, from the sandbox to this service: the contract test reads it.",
  },
  {
    api: "nhs-notify",
    operation: "POST /<client-provided-channel-status-URI>",
    why: "The callback goes the other way, from the sandbox to this service: the contract test reads it.",
  },
  { api: "nrl", operation: "POST /DocumentReference", why: keepersAlone },
  { api: "nrl", operation: "PUT /DocumentReference", why: keepersAlone },
  { api: "nrl", operation: "PUT /DocumentReference/{id}", why: keepersAlone },
  { api: "nrl", operation: "DELETE /DocumentReference/{id}", why: keepersAlone },
];
