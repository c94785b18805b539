import { createHash } from "node:crypto";
import type { Json, Resource } from "#mocks/nation/fhir.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { byNhsNumber } from "#mocks/nation/own-fhir.ts";
import { noteOf } from "#mocks/people/hospital-care/referral-notes.ts";
import { services } from "#mocks/people/hospital-care/referral-destinations.ts";
import { handOverOf, type HeldReferral } from "../acts.ts";
import { allowedOf, bookingOf, choicesOf, type Allowed } from "../choices.ts";
import { EXTENSIONS } from "./healthcare-service.ts";

/** What a referral is now, in a few letters: anything that happens to it makes it another version. */
function versionOf(nation: Nation, { care, referral }: HeldReferral): string {
  const booking = bookingOf(nation, care, referral);
  const now = [referral.state, referral.service, booking?.id, booking?.start, referral.reviewBy];
  return createHash("sha256").update(JSON.stringify(now)).digest("hex").slice(0, 12);
}

export const etagOf = (nation: Nation, held: HeldReferral): string => `W/"${versionOf(nation, held)}"`;

const allowed = ({ act, until, consequences }: Allowed): Json => ({
  url: `${EXTENSIONS}allowed`,
  extension: [
    { url: "act", valueCode: act },
    ...(until === null ? [] : [{ url: "until", valueDateTime: until }]),
    ...consequences.map((code) => ({ url: "consequence", valueCode: code })),
  ],
});

const nameOf = (service: keyof typeof services) => services[service].name;

function handOver(nation: Nation, { referral }: HeldReferral): Json[] {
  const found = handOverOf(nation, referral);
  if (!found) return [];
  const by = (at: string) => (Date.parse(at) <= nation.now().getTime() ? "at" : "by");
  return [
    {
      url: `${EXTENSIONS}hand-over`,
      extension: [
        { url: "from", valueString: nameOf(found.from) },
        { url: "to", valueString: nameOf(found.to) },
        { url: "asked-at", valueDateTime: found.asked },
        { url: `sent-${by(found.sent)}`, valueDateTime: found.sent },
        { url: `accepted-${by(found.accepted)}`, valueDateTime: found.accepted },
      ],
    },
  ];
}

function bookingIn(nation: Nation, { care, referral }: HeldReferral): Json[] {
  const booking = bookingOf(nation, care, referral);
  if (!booking) return [];
  return [
    {
      url: `${EXTENSIONS}booking`,
      extension: [
        ...(booking.start === null ? [] : [{ url: "start", valueDateTime: booking.start }]),
        ...(booking.medium === null ? [] : [{ url: "medium", valueCode: booking.medium }]),
      ],
    },
  ];
}

/** A referral with where it may go and what may be done with it now. */
export function serviceRequest(nation: Nation, held: HeldReferral): Resource {
  const { person, care, referral } = held;
  const { role, why, answer } = noteOf(referral.ubrn);
  const from = organisation(referral.from.organisation).name;
  return {
    resourceType: "ServiceRequest",
    id: referral.id,
    meta: { versionId: versionOf(nation, held) },
    extension: [
      { url: `${EXTENSIONS}with`, valueString: services[referral.service].id },
      ...allowedOf(nation, care, referral).map(allowed),
      ...bookingIn(nation, held).filter(({ extension }) => (extension as Json[]).length > 0),
      ...handOver(nation, held),
    ],
    identifier: [{ system: "https://fhir.nhs.uk/Id/UBRN", value: referral.ubrn }],
    status: "active",
    intent: "order",
    subject: byNhsNumber(person.nhsNumber),
    authoredOn: referral.at,
    requester: { display: `${role}, ${from}` },
    performer: choicesOf(referral).map((key) => ({ reference: `HealthcareService/${services[key].id}` })),
    ...(why !== null && { reasonCode: [{ text: why }] }),
    ...(answer !== null && { note: [{ authorString: answer.by, text: answer.text }] }),
  };
}
