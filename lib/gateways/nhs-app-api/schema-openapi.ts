import { json, object, ref, schemas, text, type Schema } from "./schema-openapi-shapes.ts";

const refusals: Readonly<Record<string, string>> = {
  400: "A rule is broken: each fault by itself, with its place.",
  401: "No token of ours, or one that has run out (code `expired`).",
  403: "Not registered for this use, or for whom it is sent.",
  429: "More than the application's quota of a second, or a spike in a minute.",
  503: "It could not be handled: send it again.",
};

const refused = (statuses: readonly string[]): Schema =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: refusals[status], content: json(ref("Outcome")) }]),
  );

const usual = ["400", "401", "403", "429", "503"];

const sending = (what: string, schema: string): Schema => ({
  summary: `Send ${what} to one person`,
  requestBody: { required: true, content: json(ref(schema)) },
  responses: {
    201: {
      description:
        "Taken. What becomes of it is told by receipts: `Rejected`, where nobody is known by the number.",
      headers: { Location: { schema: text() } },
      content: json(ref("Taken")),
    },
    ...refused(usual),
    413: { description: "Longer than 64 KiB." },
    415: { description: "Neither application/fhir+json nor application/json." },
  },
});

const reporting = (summary: string, name: string, answer: string, more: Schema): Schema => ({
  summary,
  parameters: [
    { name, in: "query", required: true, schema: text() },
    { name: "page", in: "query", schema: { type: "integer", minimum: 1 } },
  ],
  responses: {
    200: {
      description: "A page of at most 100 rows.",
      headers: { Link: { schema: text(), description: "The next page, if there is one, and the last." } },
      content: json(ref(answer), "application/json"),
    },
    ...refused(usual),
    ...more,
  },
});

const token: Schema = {
  summary: "Ask for an access token by a signed JWT",
  description:
    "client_credentials with a client assertion: RS512, kid, iss and sub the API key, aud this very address, a jti that is used once, exp at most five minutes ahead.",
  security: [],
  requestBody: {
    required: true,
    content: json(
      object({ grant_type: text(), client_assertion_type: text(), client_assertion: text() }, [
        "grant_type",
        "client_assertion_type",
        "client_assertion",
      ]),
      "application/x-www-form-urlencoded",
    ),
  },
  responses: {
    200: { description: "Good for 599 seconds.", content: json(ref("Token"), "application/json") },
    ...Object.fromEntries(
      ["400", "401", "403", "500"].map((status) => [
        status,
        {
          description: "Refused in the words of the API platform.",
          content: json(ref("TokenRefusal"), "application/json"),
        },
      ]),
    ),
    415: { description: "Not a form." },
  },
};

const fhir = "FHIR/R4";

/** What this service takes of senders, and answers them, as an OpenAPI document at the address `base`. */
export const openapiDocument = (base: string): Schema => ({
  openapi: "3.1.0",
  info: {
    title: "Front Door, the receiving side of the NHS App API",
    version: "1.0.0",
    description:
      "For senders that are registered with the platform. It follows the published NHS App API, and a client of that needs its two addresses changed and nothing else. An X-Correlation-ID is given back as it came.",
  },
  servers: [{ url: base }],
  security: [{ application: [] }],
  paths: {
    "/oauth2/token": { post: token },
    [`/communication/in-app/${fhir}/CommunicationRequest`]: { post: sending("a message", "Message") },
    [`/communication/notification/${fhir}/CommunicationRequest`]: {
      post: sending("a notification", "Notification"),
    },
    [`/communication/report/receipts/${fhir}/Task`]: {
      get: reporting("What became of one's messages on a day (UTC)", "day", "Receipts", {}),
    },
    "/communication/report/patients": {
      get: reporting("Who at a surgery can be written to", "ods-organisation-code", "Patients", {
        404: { description: "Nobody there is known, or no such page.", content: json(ref("Outcome")) },
      }),
    },
  },
  components: {
    securitySchemes: { application: { type: "http", scheme: "bearer" } },
    schemas,
  },
});
