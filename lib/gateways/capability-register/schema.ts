import { z } from "zod";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const capability = z.object({
  name: z.string().min(1),
  on: z.boolean(),
  since: z.iso.date().nullable(),
  untilMinutes: z.number().int().positive().optional(),
});

const organisation = z.object({
  odsCode: z.string().min(1),
  type: z.enum(["gp-surgery", "hospital", "national-service"]),
  name: z.string().min(1),
  telephone: z.string().nullable(),
  capabilities: z.array(capability),
});

const organisations = z.object({ organisations: z.array(organisation).max(50) });

/** A surgery, hospital or national service, and what it has switched on for everyone there. A capability of a new name may come. */
export type RegisteredOrganisation = z.infer<typeof organisation>;

function parse<T>(schema: z.ZodType<T>, body: unknown): Reading<T> {
  const parsed = schema.safeParse(body);
  return parsed.success
    ? read(parsed.data)
    : { ok: false, refusal: refusalOf(parsed.error, "capability register") };
}

export const readOrganisation = (body: unknown): Reading<RegisteredOrganisation> => parse(organisation, body);

export function readOrganisations(body: unknown): Reading<readonly RegisteredOrganisation[]> {
  const reading = parse(organisations, body);
  return reading.ok ? read(reading.value.organisations) : reading;
}
