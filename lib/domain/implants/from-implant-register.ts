import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read, ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import { snomed, type CodeableConcept } from "#lib/gateways/fhir/elements.ts";
import { tellsOfError } from "#lib/gateways/fhir/operation-outcome.ts";
import {
  implantTypeSystem,
  noticePartUrl,
  type ImplantDevice,
  type ImplantProcedure,
  type ImplantResource,
  type SafetyNotice,
} from "#lib/gateways/implant-register/schema.ts";
import { latestFirst, type Implant, type Recall } from "./model.ts";

type Bundle = ReadBundle<ImplantResource>;
type IdOf = (id: string) => string;

/** Whether the register tells of an error among its resources: then what came is not all there is. */
export const toldOfError = ({ outcomes }: Pick<Bundle, "outcomes">): boolean => tellsOfError(outcomes);

const standings: Readonly<Record<ImplantDevice["status"], Implant["standing"]>> = {
  active: "in-body",
  inactive: "no-longer",
  "entered-in-error": "not-known",
  unknown: "not-known",
};

function whatItIs(type: CodeableConcept | undefined) {
  const known = type?.coding?.find(({ system }) => system === snomed || system === implantTypeSystem);
  const term = type?.text ?? known?.display ?? type?.coding?.find(({ display }) => display)?.display;
  return { concept: known?.code ?? null, term: term ?? null };
}

/** FHIR device-action: what says that a device was taken out, or anything else, is no fitting. */
const isFitting = (action: CodeableConcept | undefined): boolean =>
  action === undefined || action.coding?.some(({ code }) => code === "implanted") === true;

/** The operation at which a device was put in; one that was recorded by mistake never happened. */
function operationOf(bundle: Bundle, device: ImplantDevice): Read<ImplantProcedure> | undefined {
  return bundle.resources.find(
    (one): one is Read<ImplantProcedure> =>
      one.resourceType === "Procedure" &&
      !one.unsafe &&
      one.status === "completed" &&
      (one.focalDevice ?? []).some(
        ({ action, manipulated }) =>
          isFitting(action) && bundle.resolve(manipulated.reference)?.id === device.id,
      ),
  );
}

function toImplant(bundle: Bundle, device: Read<ImplantDevice>, idOf: IdOf): Implant {
  const operation = operationOf(bundle, device);
  const names = device.deviceName ?? [];
  const [carrier] = device.udiCarrier ?? [];
  return {
    id: idOf(device.id),
    ...whatItIs(device.type),
    maker: device.manufacturer ?? null,
    name: names[0]?.name ?? null,
    model: device.modelNumber ?? null,
    serial: device.serialNumber ?? null,
    lot: device.lotNumber ?? null,
    udi: carrier?.carrierHRF ?? carrier?.deviceIdentifier ?? null,
    fittedOn: readFhirDate(operation?.performedDateTime),
    hospital: operation?.performer?.find(({ onBehalfOf }) => onBehalfOf)?.onBehalfOf?.display ?? null,
    site: operation?.bodySite?.[0]?.text ?? null,
    standing: standings[device.status],
    cannotBeShownSafely: device.unsafe,
  };
}

export interface MappedImplants {
  readonly implants: readonly Implant[];
  /** Entries that the register took back: never facts. */
  readonly removed: number;
  /** False where something came that could not be read, or did not come. */
  readonly complete: boolean;
}

/** What the register knows, latest first, without what was entered in error. */
export function toImplants(bundle: Bundle, idOf: IdOf): MappedImplants {
  const devices = bundle.resources.filter((one): one is Read<ImplantDevice> => one.resourceType === "Device");
  const facts = devices.filter(({ status }) => status !== "entered-in-error");
  const implants = facts.map((device) => toImplant(bundle, device, idOf));
  return {
    implants: latestFirst(implants, ({ fittedOn }) => fittedOn),
    removed: devices.length - facts.length,
    complete: bundle.complete && bundle.resources.every(({ resourceType }) => resourceType !== "Unreadable"),
  };
}

function senderOf({ contained = [], sender }: SafetyNotice): Recall["call"] {
  const organisation = contained.find(({ id }) => `#${id}` === sender?.reference);
  const name = organisation?.name ?? sender?.display;
  if (name === undefined) return null;
  const telephone = organisation?.telecom?.find(({ system }) => system === "phone")?.value;
  return { name, telephone: telephone ?? null };
}

function partsOf({ payload = [] }: SafetyNotice, part: "about" | "action"): readonly string[] {
  // What is not marked as an action is what the notice is about: nothing of a notice is dropped.
  const isAction = (one: (typeof payload)[number]) =>
    one.extension?.some(({ url, valueCode }) => url === noticePartUrl && valueCode === "action") === true;
  return payload
    .filter((one) => isAction(one) === (part === "action"))
    .flatMap(({ contentString }) => contentString ?? []);
}

function toRecall(notice: Read<SafetyNotice>, devices: Bundle | null, idOf: IdOf): Recall {
  const found = (notice.about ?? []).flatMap(({ reference }) => devices?.resolve(reference) ?? []);
  const about = found.filter((one) => one.resourceType === "Device");
  const [device] = about;
  return {
    id: idOf(notice.id),
    title: notice.topic?.text ?? null,
    implant: device === undefined ? null : whatItIs(device.type),
    implants: about.map(({ id }) => idOf(id)),
    about: partsOf(notice, "about"),
    action: partsOf(notice, "action"),
    call: senderOf(notice),
    reference: notice.identifier?.[0]?.value ?? null,
    sentOn: readFhirDate(notice.sent),
    cannotBeShownSafely: notice.unsafe,
  };
}

/** Notices that were never sent, or were taken back, are no recalls. */
const notSent = new Set<SafetyNotice["status"]>([
  "preparation",
  "on-hold",
  "not-done",
  "stopped",
  "entered-in-error",
]);

/** Safety recalls, latest first. `devices` names what they are about; without it they are told all the same. */
export function toRecalls(
  notices: ReadBundle<SafetyNotice>,
  devices: Bundle | null,
  idOf: IdOf,
): readonly Recall[] {
  const sent = notices.resources.filter(({ status }) => !notSent.has(status));
  return latestFirst(
    sent.map((notice) => toRecall(notice, devices, idOf)),
    ({ sentOn }) => sentOn,
  );
}
