import type { ZodType } from "zod";
import { read, refusalOf } from "#lib/gateways/fhir/reading.ts";
import { readSites } from "#lib/gateways/nbs-manage-your-appointments/schema.ts";
import {
  bookingRequest,
  cancelRequest,
  confirmRequest,
  daysQuery,
  hoursQuery,
  sitesQuery,
  slotsQuery,
} from "#lib/gateways/nbs-manage-your-appointments/schema-sent.ts";
import { services } from "#mocks/nation/vaccination-diary/vaccines-offered.ts";
import { sites } from "#mocks/nation/vaccination-diary/sites.ts";
import { isJson, neverCalled, outcomeOf, type Outcome, type Trial } from "./outcome.ts";

type Json = Readonly<Record<string, unknown>>;

/** Requests of the published collection, by file, and what we would send in their place. */
const sent: Readonly<Record<string, ZodType>> = {
  "POST_availability-query-days.json": daysQuery,
  "POST_availability-query-hours.json": hoursQuery,
  "POST_availability-query-slots.json": slotsQuery,
  "POST_booking-BOOKED.json": bookingRequest,
  "POST_booking-confirm.json": confirmRequest,
  "POST_booking-confirm-RESCHEDULE.json": confirmRequest,
  "POST_booking-cancel.json": cancelRequest,
  "POST_sites.json": sitesQuery,
};

function trySent(schema: ZodType, body: unknown): Outcome {
  const request = schema.safeParse(body);
  if (request.success) return outcomeOf(read(null));
  return outcomeOf({ ok: false, refusal: refusalOf(request.error, "Manage Your Appointments", "$.body") });
}

const idsIn = (json: Json, property: string): readonly unknown[] =>
  (Array.isArray(json[property]) ? json[property] : []).map((one: unknown) =>
    isJson(one) ? one["id"] : undefined,
  );

/** Everything that the sandbox uses of a list must stand in it. */
const allIn = (published: readonly unknown[], used: readonly string[]): Outcome =>
  outcomeOf(read(null), () => {
    const unknown = used.filter((id) => !published.includes(id));
    return unknown.length > 0 ? `the sandbox uses ${unknown.join(", ")}, which is not published` : null;
  });

const accessibilities = sites.flatMap((site) => site.accessibilities.map((id) => `accessibility/${id}`));

const reference: Readonly<Record<string, (json: Json) => Outcome>> = {
  "clinical_services.json": (json) =>
    allIn(
      idsIn(json, "services"),
      services.map(({ id }) => id),
    ),
  "attribute_definitions.json": (json) => allIn(idsIn(json, "accessibilityDefinitions"), accessibilities),
  "site_ABC01.json": (json) => outcomeOf(readSites([{ site: json, distance: 0 }])),
};

export const nbsManageYourAppointments: Trial = ({ path, json }) => {
  const file = path.split("/").at(-1) ?? path;
  if (!isJson(json)) return neverCalled(file);
  const schema = sent[file];
  if (schema) return trySent(schema, json["body"]);
  return reference[file]?.(json) ?? neverCalled(file.replace(/\.json$/, ""));
};
