import type { Correction } from "./corrections.ts";
import { oneMore, always, listOf } from "./mend.ts";

const kinds = ["Referral", "Appointment", "Document", "Questionnaire"];
const extensionsOf = (kind: string) =>
  `/components/schemas/${kind}/properties/detail/properties/extension/items/anyOf`;

/** What the document of the hospitals' aggregator has wrong. */
export const aggregator: readonly Correction[] = [
  {
    api: "wayfinder-patient-care-aggregator",
    document: "openapi-consumer.json",
    at: kinds.map((kind) => `${extensionsOf(kind)}/0/required`),
    mend: always(["url", "valueUrl"]),
    why: "The document wants a value and extensions in one Portal-Link, which FHIR forbids.",
  },
  {
    api: "wayfinder-patient-care-aggregator",
    document: "openapi-consumer.json",
    at: kinds.map((kind) => `${extensionsOf(kind)}/1`),
    mend: always({
      type: "object",
      required: ["url", "valueCode"],
      properties: {
        url: { enum: ["https://fhir.nhs.uk/StructureDefinition/Extension-Client-id"] },
        valueCode: { type: "string" },
      },
    }),
    why: "The document has the client id as a list within the list of extensions; the published examples have an extension of its own beside the link.",
  },
  {
    api: "wayfinder-patient-care-aggregator",
    document: "openapi-consumer.json",
    at: ["/components/schemas/OperationOutcome/properties/issue/items/properties/code/enum"],
    mend: oneMore("forbidden"),
    why: "The published examples of a refused token and of someone under 16 have the code forbidden, which the document does not list.",
  },
];

/** A search's answer, of which the document describes a found resource alone. */
const searchset = (published: unknown) => ({
  type: "object",
  required: ["resourceType", "type"],
  properties: {
    resourceType: { enum: ["Bundle"] },
    type: { enum: ["searchset"] },
    entry: {
      type: "array",
      items: { type: "object", required: ["resource"], properties: { resource: published } },
    },
  },
});

const ofPortals = { api: "wayfinder-patient-care-aggregator", document: "openapi-producer-standard.json" };

/** What the standard of the hospitals' portals has wrong. */
export const portals: readonly Correction[] = [
  {
    ...ofPortals,
    at: ["appointments", "documents", "questionnaire"].map(
      (found) => `/components/responses/${found}HappyPath/content/application~1fhir+json/schema`,
    ),
    mend: searchset,
    why: "The document describes one resource where the published examples of the portals answer with a Bundle of them.",
  },
  {
    ...ofPortals,
    at: ["/components/schemas/Task/required"],
    mend: (published) =>
      (published as readonly string[]).map((name) => (name === "authored" ? "authoredOn" : name)),
    why: "The document wants authored, which FHIR does not have; the published example has authoredOn.",
  },
  {
    ...ofPortals,
    at: ["/components/schemas/Task/properties/reasonCode/properties/coding"],
    mend: listOf,
    why: "The document has one coding where FHIR has a list.",
  },
  {
    ...ofPortals,
    at: ["/components/schemas/DocumentReference/properties/context/properties/related/items/required"],
    mend: always(["type", "reference"]),
    why: "The document wants references of a related resource, which in FHIR is reference.",
  },
];
