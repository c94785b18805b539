import type { Correction } from "./corrections.ts";
import { always, listOf, type Json } from "./mend.ts";

const page = "/paths/~1baby/get/responses/200/content/application~1json/schema/properties";

/** What the document of the website's content has wrong. */
export const websiteContent: readonly Correction[] = [
  {
    api: "nhs-website-content",
    at: [
      `${page}/genre`,
      `${page}/breadcrumb/properties/itemListElement/items/properties/item/properties/genre`,
      `${page}/significantLink/items/properties/mainEntityOfPage/properties/genre`,
    ],
    mend: listOf,
    why: "The document calls genre a text; in every published example it is a list.",
  },
  {
    api: "nhs-website-content",
    at: [`${page}/relatedLink/items/required`],
    mend: (published) => (published as readonly string[]).filter((name) => name !== "description"),
    why: "The document wants a description of every related link; most of the published examples have none.",
  },
];

const organisation = "/components/schemas/Organisation/properties";
const service = `${organisation}/Services/properties`;
const under = (place: string, ...names: readonly string[]) => names.map((name) => `${place}/${name}`);
const orNull = (published: unknown) => ({ ...(published as Json), nullable: true });

/** What the document of the search for services has wrong. */
export const serviceSearch: readonly Correction[] = [
  {
    api: "service-search-dohs",
    at: [`${organisation}/Geocode`],
    mend: always({
      type: "object",
      required: ["type", "coordinates"],
      properties: {
        type: { enum: ["Point"] },
        coordinates: { type: "array", minItems: 2, maxItems: 2, items: { type: "number" } },
      },
    }),
    why: "The document calls Geocode a number; in the published examples of v3 it is a GeoJSON point.",
  },
  {
    api: "service-search-dohs",
    at: [
      ...under(organisation, "OrganisationSubType", "IsEpsEnabled", "GSD", "GPRegistration"),
      `${organisation}/AcceptingPatients/properties/GP`,
      ...under(`${organisation}/OpeningTimes/properties`, "OpeningTime", "ClosingTime"),
      ...under(`${service}/ServiceProvider/properties`, "ODSCode", "OrganisationName"),
    ],
    mend: orNull,
    why: "The document knows no null; the published examples of v3 have it for what is not known.",
  },
  {
    api: "service-search-dohs",
    at: [
      `${organisation}/County`,
      ...under(`${organisation}/ParentOrganisation/properties`, "ODSCode", "OrganisationName"),
    ],
    mend: orNull,
    why: "No published example shows these unknown: the sandbox takes null for them as for the others.",
  },
  {
    api: "service-search-dohs",
    // The innermost first: what lies in a list is found under its old place only before.
    at: [
      ...under(service, "Contacts", "Treatments", "OpeningTimes", "AgeRange", "Metrics", "KeyValueData"),
      `${organisation}/AcceptingPatients/properties/Dentist`,
      ...under(organisation, "Services", "OpeningTimes", "Contacts", "Facilities", "RelatedIAPTCCGs"),
      ...under(organisation, "Trusts", "Metrics", "ServiceOpeningTimes"),
    ],
    mend: listOf,
    why: "The document calls every nested list an object; the published examples of v3 have lists.",
  },
];
