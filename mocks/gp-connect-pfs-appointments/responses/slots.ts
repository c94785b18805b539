import { clinicianOf, slotVersion } from "#mocks/nation/diary/diary.ts";
import type { Slot } from "#mocks/nation/diary/slots.ts";
import { roles } from "#mocks/nation/diary/template.ts";
import type { Json, Resource } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { location, locationId, organization, practitioner, practitionerId } from "./actors.ts";
import { extensions, profiled, roleExtension } from "./profiles.ts";

/** What a search may ask for beside slots and schedules. */
export const slotIncludes = [
  "Schedule:actor:Practitioner",
  "Schedule:actor:Location",
  "Location:managingOrganization",
] as const;

function slotResource(nation: Nation, slot: Slot): Resource {
  const { id, scheduleId, template, start, end } = slot;
  return {
    resourceType: "Slot",
    id,
    meta: profiled("GPConnect-Slot-1", slotVersion(nation, slot)),
    extension: [{ url: extensions.deliveryChannel, valueCode: template.channel }],
    serviceType: [{ text: template.appointment }],
    schedule: { reference: `Schedule/${scheduleId}` },
    status: "free",
    start,
    end,
  };
}

function scheduleResource(nation: Nation, slot: Slot): Resource {
  const { scheduleId, odsCode, template, day, start } = slot;
  const offset = start.slice(19);
  const clinician = clinicianOf(nation, slot);
  return {
    resourceType: "Schedule",
    id: scheduleId,
    meta: profiled("GPConnect-Schedule-1", clinician === template.clinician ? 1 : 2),
    extension: [roleExtension(roles[clinician.role])],
    serviceCategory: { text: template.session },
    actor: [
      { reference: `Location/${locationId(odsCode, template.site)}` },
      { reference: `Practitioner/${practitionerId(odsCode, clinician)}` },
    ],
    planningHorizon: {
      start: `${day}T${template.from}:00${offset}`,
      end: `${day}T${template.until}:00${offset}`,
    },
  };
}

const once = (resources: Resource[]): Resource[] => [
  ...new Map(resources.map((one) => [`${one.resourceType}/${one.id}`, one])).values(),
];

/**
 * Slots with their schedules, whoever was asked for, and the practice, which always comes; an empty Bundle where
 * nothing is free.
 */
export function slotBundle(nation: Nation, slots: readonly Slot[], includes: readonly string[]): Json {
  const firsts = [...new Map(slots.map((slot) => [slot.scheduleId, slot])).values()];
  const practitioners = firsts.map((slot) => practitioner(slot.odsCode, clinicianOf(nation, slot)));
  const locations = firsts.map(({ odsCode, template }) => location(odsCode, template.site));
  const resources = [
    ...slots.map((slot) => slotResource(nation, slot)),
    ...firsts.map((slot) => scheduleResource(nation, slot)),
    ...(includes.includes("Schedule:actor:Practitioner") ? once(practitioners) : []),
    ...(includes.includes("Schedule:actor:Location") ? once(locations) : []),
    ...once(firsts.map(({ odsCode }) => organization(odsCode))),
  ];
  return { resourceType: "Bundle", type: "searchset", entry: resources.map((resource) => ({ resource })) };
}
