import { ODS_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import { hospital } from "#mocks/nation/organisations.ts";
import { OWN_SYSTEM } from "#mocks/nation/own-fhir.ts";
import { placeOf } from "#mocks/nation/places.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { services, type ServiceKey } from "#mocks/people/hospital-care/referral-destinations.ts";
import { serviceFigures } from "#mocks/people/hospital-care/service-figures.ts";
import { distanceOf } from "../choices.ts";
import type { FreeTime } from "../slots.ts";

export const EXTENSIONS = `${OWN_SYSTEM}/StructureDefinition/referral-choice-`;

const siteOf = (service: ServiceKey) => `${services[service].hospital}01`;

/** The building to which people go. */
export function location(service: ServiceKey): Resource {
  const { name, address, postcode } = hospital(services[service].hospital);
  const place = placeOf(postcode);
  return {
    resourceType: "Location",
    id: siteOf(service),
    status: "active",
    name,
    address: { line: address.slice(0, -1), city: address.at(-1), postalCode: postcode },
    ...(place && { position: { longitude: place.longitude, latitude: place.latitude } }),
  };
}

function figuresOf(nation: Nation, service: ServiceKey): Json[] {
  const { wait, rating } = nation.shift(serviceFigures[service]);
  return [
    ...(wait === null
      ? []
      : [
          {
            url: `${EXTENSIONS}wait`,
            extension: [
              { url: "average-weeks", valueInteger: wait.weeks },
              { url: "figures-of", valueDate: wait.of },
            ],
          },
        ]),
    ...(rating === null
      ? []
      : [
          {
            url: `${EXTENSIONS}rating`,
            extension: [
              { url: "given", valueCode: rating.given },
              { url: "by", valueString: rating.by },
              { url: "on", valueDate: rating.on },
            ],
          },
        ]),
  ];
}

/** A service to which a referral may go, as it is for this person: with the distance from their home where that is known. */
export function healthcareService(nation: Nation, person: Person, key: ServiceKey): Resource {
  const service = services[key];
  const { name, telephone } = hospital(service.hospital);
  const kilometres = distanceOf(person, service);
  return {
    resourceType: "HealthcareService",
    id: service.id,
    active: true,
    providedBy: { identifier: { system: ODS_SYSTEM, value: service.hospital }, display: name },
    location: [{ reference: `Location/${siteOf(key)}` }],
    name: service.name,
    telecom: [{ system: "phone", value: telephone }],
    extension: [
      { url: `${EXTENSIONS}booking`, valueCode: service.bookable ? "direct" : "deferred" },
      ...(kilometres === null ? [] : [{ url: `${EXTENSIONS}kilometres`, valueDecimal: kilometres }]),
      ...figuresOf(nation, key),
    ],
  };
}

/** A free time of a service, as booking standards give it. */
export const slot = (service: ServiceKey, { id, start, end, medium }: FreeTime): Resource => ({
  resourceType: "Slot",
  id,
  schedule: { reference: `Schedule/${services[service].id}` },
  status: "free",
  start,
  end,
  appointmentType: { coding: [{ system: `${OWN_SYSTEM}/CodeSystem/consultation-medium`, code: medium }] },
});
