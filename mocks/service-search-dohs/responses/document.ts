import { bankHolidays } from "#mocks/nation/bank-holidays.ts";
import { opensOn, type Span } from "#mocks/nation/organisations/hours.ts";
import type {
  Dentist,
  Kind,
  Organisation,
  Pharmacy,
  Practice,
} from "#mocks/nation/organisations/organisation.ts";
import { placeOf } from "#mocks/nation/places.ts";

/** One organisation as the search index holds it (v3: nested lists are arrays). */
export type Document = Record<string, unknown>;

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const typeNames = {
  GPP: "GpPractice",
  HOS: "Hospital",
  PHA: "Pharmacy",
  DEN: "Dentist",
  OPT: "Optician",
  CLI: "Clinic",
  UC: "UrgentCare",
} as const satisfies Record<Kind, string>;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The index knows no 24:00: a day that does not end closes at 23:59. */
const shown = (time: string): string => (time === "24:00" ? "23:59" : time);

function openingTime(weekday: string, span: Span | null, type: "General" | "Additional", date: string) {
  const [from, until] = span ? [shown(span[0]), shown(span[1])] : [null, null];
  return {
    Weekday: weekday,
    OpeningTime: from,
    ClosingTime: until,
    OffsetOpeningTime: from === null ? 0 : minutes(from),
    OffsetClosingTime: until === null ? 0 : minutes(until),
    OpeningTimeType: type,
    AdditionalOpeningDate: date,
    IsOpen: span !== null,
  };
}

const spansOrClosed = (spans: readonly Span[]): readonly (Span | null)[] =>
  spans.length === 0 ? [null] : spans;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Dec 25 2028`, as additional dates are written. */
const additionalDate = (day: string): string =>
  `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(8)} ${day.slice(0, 4)}`;

function openingTimes({ hours }: Organisation, year: number) {
  const general = WEEKDAYS.flatMap((weekday, index) =>
    spansOrClosed(hours.week[index] ?? []).map((span) => openingTime(weekday, span, "General", "")),
  );
  const additional = [...bankHolidays(year), ...bankHolidays(year + 1)].flatMap(({ day }) =>
    spansOrClosed(opensOn(hours, day)).map((span) =>
      openingTime("", span, "Additional", additionalDate(day)),
    ),
  );
  return [...general, ...additional];
}

const telephone = (value: string) => ({
  ContactType: "Primary",
  ContactAvailabilityType: "Office hours",
  ContactMethodType: "Telephone",
  ContactValue: value,
});

const service = ({ code, name }: { code: string; name: string }) => ({
  ServiceName: name,
  ServiceCode: code,
  Contacts: [],
  ServiceProvider: { ODSCode: null, OrganisationName: null },
  Treatments: [],
  OpeningTimes: [],
  AgeRange: [],
  Metrics: [],
  KeyValueData: [],
});

const dentistTakes = ({ takes }: Dentist) => [
  { Id: 1, Name: "Adults (18 and over)", AcceptingPatients: takes.adults },
  { Id: 2, Name: "Children (17 and under)", AcceptingPatients: takes.children },
  { Id: 3, Name: "Only by referral from another dentist", AcceptingPatients: takes.referrals },
];

function byKind(one: Organisation): Document {
  const nobody = { GP: null, Dentist: [] };
  const none = {
    OrganisationSubType: null,
    IsEpsEnabled: null,
    AcceptingPatients: nobody,
    GPRegistration: null,
  };
  if (one.kind === "PHA") {
    const { distanceSelling } = one as Pharmacy;
    return {
      ...none,
      OrganisationSubType: distanceSelling ? "DistanceSelling" : "Community",
      IsEpsEnabled: "true",
    };
  }
  if (one.kind === "DEN")
    return { ...none, AcceptingPatients: { ...nobody, Dentist: dentistTakes(one as Dentist) } };
  if (one.kind !== "GPP") return none;
  const { switches } = one as Practice;
  return {
    ...none,
    AcceptingPatients: { ...nobody, GP: switches.takesNewPatients ? "Yes" : "No" },
    GPRegistration: switches.takesNewPatients
      ? { RegistrationLink: `https://gp-registration.example/${one.odsCode}`, AcceptingOutOfArea: false }
      : null,
  };
}

/** The search document of an organisation, with bank holidays of `year` and the year after. */
export function documentOf(one: Organisation, year: number): Document {
  const { town, latitude, longitude } = placeOf(one.postcode) ?? { town: "", latitude: 0, longitude: 0 };
  return {
    SearchKey: `X${one.odsCode}`,
    ODSCode: one.odsCode,
    OrganisationName: one.name,
    OrganisationTypeId: one.kind,
    OrganisationType: typeNames[one.kind],
    OrganisationStatus: "Visible",
    Address1: one.address[0] ?? "",
    Address2: null,
    Address3: null,
    City: town,
    County: null,
    Latitude: latitude,
    Longitude: longitude,
    Postcode: one.postcode,
    Geocode: {
      type: "Point",
      coordinates: [longitude, latitude],
      crs: { type: "name", properties: { name: "EPSG:4326" } },
    },
    Country: "England",
    ...byKind(one),
    OrganisationAliases: [],
    ParentOrganisation: { ODSCode: null, OrganisationName: null },
    Services: one.offers.map(service),
    OpeningTimes: openingTimes(one, year),
    Contacts: [telephone(one.telephone)],
    Facilities: [
      {
        Id: 7,
        Name: "Wheelchair access",
        Value: one.wheelchair ? "Yes" : "No",
        FacilityGroupName: "Accessibility",
      },
    ],
    GSD: null,
    RelatedIAPTCCGs: [],
    Trusts: [],
    Metrics: [],
    ServiceOpeningTimes: [],
  };
}
