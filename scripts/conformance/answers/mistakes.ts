import type { Correction } from "./corrections.ts";
import { oneMore, always, anyInsteadOfOne, type Json } from "./mend.ts";
import { aggregator, portals } from "./mistakes-hospitals.ts";
import { serviceSearch, websiteContent } from "./mistakes-places.ts";

const apimOauth2: readonly Correction[] = [
  {
    api: "apim-oauth2",
    at: ["/paths/~1token/post/responses/400/content/application~1json/schema/properties/error/enum"],
    mend: oneMore("invalid_client", "invalid_grant"),
    why: "The platform's own policies answer invalid_client and invalid_grant, which its document does not list.",
  },
  {
    api: "apim-oauth2",
    at: ["/paths/~1token/post/responses/200/content/application~1json/schema/properties/expires_in/type"],
    mend: always("string"),
    why: "The document calls expires_in a number; in the published example it is a string.",
  },
];

const problem =
  "/paths/~1v1~1messages/post/responses/400/content/application~1json/schema/properties/errors/items/properties";

const nhsNotify: readonly Correction[] = [
  {
    api: "nhs-notify",
    at: [`${problem}/code/enum`],
    mend: oneMore("CM_CANNOT_SET_CONTACT_DETAILS"),
    why: "CM_CANNOT_SET_CONTACT_DETAILS stands in the published table of errors and is missing in its list of values.",
  },
  {
    api: "nhs-notify",
    at: [`${problem}/title/enum`],
    mend: oneMore("Cannot set contact details"),
    why: "The title of CM_CANNOT_SET_CONTACT_DETAILS is missing in the list of values as its code is.",
  },
];

type Performers = Json & { readonly items: unknown };

const immunisation: readonly Correction[] = [
  {
    api: "immunisation-fhir",
    at: [
      "/paths/~1Immunization~1{id}/get/responses/200/content/application~1fhir+json/schema/properties/performer",
    ],
    mend: (published) => {
      const { maxItems: _, items, ...rest } = published as Performers;
      const vaccinator = {
        type: "object",
        required: ["actor"],
        properties: { actor: { type: "object", required: ["reference"] } },
      };
      return { ...rest, maxItems: 2, items: { anyOf: [items, vaccinator] } };
    },
    why: "The document allows one performer, an organisation; its own examples name the vaccinator before it.",
  },
];

const medicationRequest = "/components/schemas/MedicationRequest-Resource/properties/resource/properties";

const prescriptionsForPatients: readonly Correction[] = [
  {
    api: "prescriptions-for-patients",
    at: ["/components/schemas/Practitioner-Resource/properties/resource/properties/name/items"],
    mend: anyInsteadOfOne,
    why: "Every name of a Practitioner fits both shapes, of which exactly one may fit: nothing could ever match.",
  },
  {
    api: "prescriptions-for-patients",
    at: ["/components/schemas/OrganisationDispensing-Resource/properties/resource/properties/resourceType"],
    mend: always({ type: "string", enum: ["Organization"] }),
    why: "The kind of an organisation is a mere default, so that other resources fit it as well.",
  },
  {
    api: "prescriptions-for-patients",
    at: [`${medicationRequest}/dispenseRequest/properties/quantity/properties/code/type`],
    mend: always("string"),
    why: "quantity.code is published as a number; in FHIR and in the published examples it is a string.",
  },
  {
    api: "prescriptions-for-patients",
    at: [`${medicationRequest}/status/enum`],
    mend: oneMore("cancelled", "stopped"),
    why: "The list of values lacks cancelled and stopped, which the published examples use.",
  },
  {
    api: "prescriptions-for-patients",
    at: [
      "/components/schemas/operation-outcome/properties/issue/items/properties/details/properties/coding/items/properties/system/enum",
    ],
    mend: oneMore(
      "https://fhir.nhs.uk/CodeSystem/http-error-codes",
      "https://fhir.nhs.uk/CodeSystem/Spine-ErrorOrWarningCode",
    ),
    why: "The service answers a failure with the code system of HTTP errors, and the published examples have an excluded prescription with another address of the spine's; the document lists one alone.",
  },
];

/** Mistakes of the published documents that the published examples, or FHIR, prove. */
export const publishedMistakes: readonly Correction[] = [
  ...apimOauth2,
  ...nhsNotify,
  ...prescriptionsForPatients,
  ...aggregator,
  ...portals,
  ...immunisation,
  ...websiteContent,
  ...serviceSearch,
];
