import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, snomed, type Resource } from "#mocks/nation/fhir.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Pointer } from "#mocks/people/pointers/pointer.ts";

/** The keeper's code, a hyphen and the keeper's own number, as published. */
export const pointerId = ({ custodian, key }: Pointer): string => `${custodian}-${uuidOf(`pointer ${key}`)}`;

/** A pointer as the locator gives it; `at` is an instant. */
export function documentReference(nhsNumber: string, pointer: Pointer): Resource {
  const { type, title, at, custodian } = pointer;
  const keeper = {
    identifier: { system: ODS_SYSTEM, value: custodian },
    display: organisation(custodian).name,
  };
  return {
    resourceType: "DocumentReference",
    id: pointerId(pointer),
    meta: { profile: ["http://fhir.nhs.net/StructureDefinition/nrls-documentreference-1-0"] },
    masterIdentifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${uuidOf(`pointed ${pointer.key}`)}` },
    status: "current",
    docStatus: "final",
    type: snomed(type),
    category: [snomed({ code: "734163000", display: "Care plan" })],
    subject: { identifier: { system: NHS_NUMBER_SYSTEM, value: nhsNumber } },
    date: at,
    author: [keeper],
    custodian: keeper,
    description: title,
    content: [
      {
        attachment: {
          contentType: "application/pdf",
          language: "en-GB",
          url: `https://records.example/${pointerId(pointer)}`,
          title,
          creation: at,
        },
        format: {
          system: "https://fhir.nhs.uk/England/CodeSystem/England-NRLFormatCode",
          code: "urn:nhs-ic:unstructured",
          display: "Unstructured document",
        },
      },
    ],
  };
}
