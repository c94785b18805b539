import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, referenceTo, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { ImplantRecall } from "#mocks/nation/implant-register/state.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import { OWN_SYSTEM } from "#mocks/nation/own-fhir.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { WrittenImplant } from "#mocks/people/implants/written-implant.ts";

const SNOMED = "http://snomed.info/sct";
const TYPE_SYSTEM = `${OWN_SYSTEM}/CodeSystem/implant-type`;
const NOTICE_SYSTEM = `${OWN_SYSTEM}/CodeSystem/notice-kind`;
const NOTICE_REFERENCE_SYSTEM = `${OWN_SYSTEM}/Id/safety-notice`;
const PART_EXTENSION = `${OWN_SYSTEM}/StructureDefinition/notice-part`;

const person = (nhsNumber: string): Json => ({
  type: "Patient",
  identifier: { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
});

/** GS1's carrier as people read it: kind of device, expiry (YYMMDD), lot, serial number. */
function carrierOf({ deviceIdentifier, expires, lot, serial }: WrittenImplant): string {
  const until = expires === null ? "" : `(17)${expires.slice(2).replaceAll("-", "")}`;
  const batch = lot === null ? "" : `(10)${lot}`;
  return `(01)${deviceIdentifier}${until}${batch}${serial === null ? "" : `(21)${serial}`}`;
}

const idOf = ({ key }: WrittenImplant): string => uuidOf(`implant ${key}`);

/** An implant as an R4 Device: who made it, which one it is, in whose body. */
export function deviceOf(implant: WrittenImplant, nhsNumber: string): Resource {
  const { type, status, maker, name, model, serial, lot, expires, deviceIdentifier } = implant;
  const system = type.system === "snomed" ? SNOMED : TYPE_SYSTEM;
  return {
    resourceType: "Device",
    id: idOf(implant),
    udiCarrier: [
      {
        deviceIdentifier,
        issuer: "http://hl7.org/fhir/NamingSystem/gs1-di",
        carrierHRF: carrierOf(implant),
        entryType: "barcode",
      },
    ],
    status,
    manufacturer: maker,
    ...(expires !== null && { expirationDate: expires }),
    ...(lot !== null && { lotNumber: lot }),
    ...(serial !== null && { serialNumber: serial }),
    deviceName: [{ name, type: "user-friendly-name" }],
    modelNumber: model,
    type: { coding: [{ system, code: type.code, display: type.display }] },
    patient: person(nhsNumber),
  };
}

/** The operation at which an implant was put in, as an R4 Procedure. */
export function procedureOf(implant: WrittenImplant, nhsNumber: string): Resource {
  const { operation, status } = implant;
  const hospital = organisation(operation.hospital);
  return {
    resourceType: "Procedure",
    id: uuidOf(`operation ${implant.key}`),
    status: status === "entered-in-error" ? "entered-in-error" : "completed",
    code: { text: operation.what },
    subject: person(nhsNumber),
    performedDateTime: operation.on,
    performer: [
      {
        actor: { type: "Practitioner", display: operation.surgeon },
        onBehalfOf: {
          type: "Organization",
          identifier: { system: ODS_SYSTEM, value: hospital.odsCode },
          display: hospital.name,
        },
      },
    ],
    bodySite: [{ text: operation.site }],
    focalDevice: [{ manipulated: referenceTo(deviceOf(implant, nhsNumber)) }],
  };
}

const part = (code: string) => (contentString: string) => ({
  extension: [{ url: PART_EXTENSION, valueCode: code }],
  contentString,
});

/** A safety notice to the person, as an R4 Communication about their Device. */
export function noticeOf({ implant, recall, at }: ImplantRecall, nhsNumber: string): Resource {
  return {
    resourceType: "Communication",
    id: uuidOf(`recall ${implant.key}`),
    contained: [
      {
        resourceType: "Organization",
        id: "call",
        name: recall.call.name,
        telecom: [{ system: "phone", value: recall.call.telephone }],
      },
    ],
    identifier: [{ system: NOTICE_REFERENCE_SYSTEM, value: recall.reference }],
    status: "completed",
    category: [{ coding: [{ system: NOTICE_SYSTEM, code: "safety-recall" }] }],
    subject: person(nhsNumber),
    topic: { text: recall.title },
    about: [referenceTo(deviceOf(implant, nhsNumber))],
    sent: at,
    recipient: [person(nhsNumber)],
    sender: { reference: "#call", display: recall.call.name },
    payload: [...recall.about.map(part("about")), ...recall.action.map(part("action"))],
  };
}
