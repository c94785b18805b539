import { z } from "zod";
import { read, refusalOf, type Reading, type Refusal } from "../fhir/reading.ts";

// Nothing that we do not show is listed, and nothing beyond code and name is demanded: a search says with `select`
// which fields it wants, and the index leaves out or nulls what it does not have.
const text = z.string().nullish();

const openingTime = z.object({
  Weekday: text,
  OpeningTime: text,
  ClosingTime: text,
  OpeningTimeType: z.string(),
  AdditionalOpeningDate: text,
  IsOpen: z.boolean(),
});

const contact = z.object({ ContactMethodType: z.string(), ContactValue: z.string() });
const facility = z.object({ Name: z.string(), Value: z.string() });
const service = z.object({ ServiceCode: z.string(), ServiceName: z.string() });
const dentist = z.object({ Name: z.string(), AcceptingPatients: z.boolean().nullish() });

/** A list whose members are read one by one: one that changed its shape is left out, and the rest stays. */
const list = <T extends z.ZodType>(member: T) =>
  z
    .array(z.unknown())
    .nullish()
    .transform((items) =>
      (items ?? []).flatMap((item): z.infer<T>[] => {
        const one = member.safeParse(item);
        return one.success ? [one.data] : [];
      }),
    );

const organisation = z.object({
  ODSCode: z.string().min(1),
  OrganisationName: z.string().min(1),
  OrganisationTypeId: text,
  OrganisationSubType: text,
  Address1: text,
  Address2: text,
  Address3: text,
  City: text,
  Postcode: text,
  Latitude: z.number().nullish(),
  Longitude: z.number().nullish(),
  OpeningTimes: list(openingTime),
  Contacts: list(contact),
  Facilities: list(facility),
  Services: list(service),
  AcceptingPatients: z
    .object({ GP: text, Dentist: list(dentist) })
    .nullish()
    .catch(null),
});

/** An organisation as the directory tells it. */
export type FoundOrganisation = z.infer<typeof organisation>;

export interface FoundServices {
  readonly organisations: readonly FoundOrganisation[];
  /** How many there are in all, where the directory was asked and said. */
  readonly total: number | null;
  /** Why an organisation that came is not among them. */
  readonly unreadable: readonly Refusal[];
}

const answer = z.object({ "@odata.count": z.number().int().nullish(), value: z.array(z.unknown()) });

const standard = "service search v3";

/** The answer to a search. An organisation that cannot be read is left out and said. */
export function readServices(body: unknown): Reading<FoundServices> {
  const whole = answer.safeParse(body);
  if (!whole.success) return { ok: false, refusal: refusalOf(whole.error, standard) };
  const readings = whole.data.value.map((one) => organisation.safeParse(one));
  return read({
    organisations: readings.flatMap((reading) => (reading.success ? [reading.data] : [])),
    total: whole.data["@odata.count"] ?? null,
    unreadable: readings.flatMap((reading, index) =>
      reading.success ? [] : [refusalOf(reading.error, standard, `$.value[${index}]`)],
    ),
  });
}

const points = z.object({ value: z.array(z.object({ Latitude: z.number(), Longitude: z.number() })) });

/** Where the organisations lie that a search found. */
export function readPoints(
  body: unknown,
): Reading<readonly { readonly latitude: number; readonly longitude: number }[]> {
  const whole = points.safeParse(body);
  if (!whole.success) return { ok: false, refusal: refusalOf(whole.error, standard) };
  return read(
    whole.data.value.map(({ Latitude, Longitude }) => ({ latitude: Latitude, longitude: Longitude })),
  );
}
