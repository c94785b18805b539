import type { ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import { odsCodeSystem } from "#lib/gateways/fhir/elements.ts";
import {
  extensionsNamed,
  type ChoiceRequest,
  type ChoiceResource,
  type ChoiceService,
  type ChoiceSlot,
} from "#lib/gateways/referral-choice/schema.ts";
import {
  consequences,
  type Act,
  type Allowed,
  type Choices,
  type FreeTime,
  type HandOver,
  type Medium,
  type RatingGiven,
  type Service,
} from "./model.ts";

type Bundle = ReadBundle<ChoiceResource>;
type Extension = ReturnType<typeof extensionsNamed>[number];

const part = ({ extension = [] }: Extension, name: string) => extension.find(({ url }) => url === name);

const media: Readonly<Record<string, Medium>> = {
  FACE_TO_FACE: "in-person",
  VIDEO_CONSULTATION: "video",
  TELEPHONE: "phone",
};

const acts: readonly string[] = ["book", "change-time", "cancel", "move", "stay"] satisfies Act[];
const ratings: readonly string[] = [
  "outstanding",
  "good",
  "requires-improvement",
  "inadequate",
] satisfies RatingGiven[];

const milesPerKilometre = 0.621371;

function waitOf(service: ChoiceService): Service["wait"] {
  const [wait] = extensionsNamed(service, "wait");
  const weeks = wait && part(wait, "average-weeks")?.valueInteger;
  const of = wait && part(wait, "figures-of")?.valueDate;
  // A wait of an unknown day could be years old: it is not shown.
  return weeks === undefined || of === undefined ? null : { weeks, of };
}

function ratingOf(service: ChoiceService): Service["rating"] {
  const [rating] = extensionsNamed(service, "rating");
  const given = rating && part(rating, "given")?.valueCode;
  const by = rating && part(rating, "by")?.valueString;
  const on = rating && part(rating, "on")?.valueDate;
  if (given === undefined || by === undefined || on === undefined || !ratings.includes(given)) return null;
  return { given: given as RatingGiven, by, on };
}

const odsCodeOf = ({ providedBy }: ChoiceService): string | null => {
  const { system, value } = providedBy?.identifier ?? {};
  return system === odsCodeSystem ? (value ?? null) : null;
};

function toService(service: ChoiceService, { resolve }: Bundle): Service {
  const site = resolve(service.location?.[0]?.reference);
  const place = site?.resourceType === "Location" ? site.address : undefined;
  const lines = [...(place?.line ?? []), place?.city, place?.postalCode];
  const kilometres = extensionsNamed(service, "kilometres")[0]?.valueDecimal;
  return {
    id: service.id,
    name: service.name,
    hospital: service.providedBy?.display ?? null,
    odsCode: odsCodeOf(service),
    address: lines.flatMap((line) => line ?? []),
    telephone: service.telecom?.find(({ system }) => system === "phone")?.value ?? null,
    miles: kilometres === undefined ? null : Math.round(kilometres * milesPerKilometre * 10) / 10,
    wait: waitOf(service),
    rating: ratingOf(service),
    direct: extensionsNamed(service, "booking")[0]?.valueCode === "direct",
  };
}

function toAllowed(told: Extension): Allowed[] {
  const act = part(told, "act")?.valueCode;
  if (act === undefined || !acts.includes(act)) return [];
  const codes = told.extension?.filter(({ url }) => url === "consequence").map(({ valueCode }) => valueCode);
  return [
    {
      act: act as Act,
      until: part(told, "until")?.valueDateTime ?? null,
      consequences: consequences.filter((one) => codes?.includes(one)),
    },
  ];
}

function stepOf(told: Extension, name: string): HandOver["sent"] | null {
  const done = part(told, `${name}-at`)?.valueDateTime;
  const at = done ?? part(told, `${name}-by`)?.valueDateTime;
  return at === undefined ? null : { at, done: done !== undefined };
}

function toHandOver(request: ChoiceRequest): HandOver | null {
  const [told] = extensionsNamed(request, "hand-over");
  if (!told) return null;
  const [from, to] = [part(told, "from")?.valueString, part(told, "to")?.valueString];
  const askedAt = part(told, "asked-at")?.valueDateTime;
  const [sent, accepted] = [stepOf(told, "sent"), stepOf(told, "accepted")];
  if (from === undefined || to === undefined || askedAt === undefined || !sent || !accepted) return null;
  return { from, to, askedAt, sent, accepted };
}

function toChoices(request: ChoiceRequest, bundle: Bundle): Choices {
  const services = (request.performer ?? []).flatMap(({ reference }) => {
    const found = bundle.resolve(reference);
    return found?.resourceType === "HealthcareService" && !found.unsafe ? [toService(found, bundle)] : [];
  });
  const [booking] = extensionsNamed(request, "booking");
  const note = request.note?.[0];
  return {
    own: request.id,
    version: request.meta.versionId,
    from: request.requester?.display ?? null,
    why: request.reasonCode?.[0]?.text ?? null,
    answer: note ? { by: note.authorString ?? null, text: note.text } : null,
    with: extensionsNamed(request, "with")[0]?.valueString ?? null,
    services,
    allowed: extensionsNamed(request, "allowed").flatMap(toAllowed),
    booking: {
      start: (booking && part(booking, "start")?.valueDateTime) ?? null,
      medium: media[(booking && part(booking, "medium")?.valueCode) ?? ""] ?? null,
    },
    handOver: toHandOver(request),
  };
}

/** What is said about each referral, by its booking reference. One that a modifier changes is left out. */
export function toChoicesByReference(bundle: Bundle): ReadonlyMap<string, Choices> {
  return new Map(
    bundle.resources.flatMap((one): [string, Choices][] => {
      if (one.resourceType !== "ServiceRequest" || one.unsafe) return [];
      const reference = one.identifier[0]?.value;
      return reference === undefined ? [] : [[reference, toChoices(one, bundle)]];
    }),
  );
}

/** Free times, the soonest first. */
export const toFreeTimes = ({ resources }: ReadBundle<ChoiceSlot>): readonly FreeTime[] =>
  resources
    .filter(({ unsafe }) => !unsafe)
    .map(({ id, start, appointmentType }) => ({
      ...{ id, start },
      medium: media[appointmentType?.coding?.[0]?.code ?? ""] ?? null,
    }))
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
