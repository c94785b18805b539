import { getResponse } from "msw";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { events } from "../events.ts";
import { handlers } from "../handlers.ts";

const BASE = `${ORIGIN}/gp-connect/patient-facing/appointments-management-fhir/FHIR/STU3`;

export const SARAH = "9993456780";
export const KRIS = "9996789012";
export const DEFINITIONS = "https://fhir.nhs.uk/STU3/StructureDefinition/";

/** A same-day video appointment at Elm Tree Surgery, which is free in a new nation. */
export const VIDEO = "A20001-same-day-video-20280516-1430";

/** JSON of an answer or a request, as tests look into it. */
export type Body = Awaited<ReturnType<Response["json"]>>;

export type Call = {
  /** NHS number of whom the token is for: Sarah unless it is said. */
  who?: string;
  bearer?: Partial<Bearer>;
  method?: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
};

export type Answered = { status: number; headers: Headers; body: Body };

function requestOf(
  nation: Nation,
  { who = SARAH, bearer, method = "GET", path, body, headers }: Call,
): Request {
  const token = issueAccessToken(nation, { nhsNumber: who, level: "P9", vot: "P9.Cp.Cd", ...bearer });
  return new Request(`${BASE}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "x-request-id": "60e0b220-8136-4ca5-ae46-1d97ef59d068",
      ...(method !== "GET" && { "content-type": "application/fhir+json" }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

/** A nation of its own with this API's handlers and events. */
export function room(when = "2028-05-16T10:00:00+01:00") {
  const nation = new Nation({ people: everyone, seedAt: new Date(when) });
  const call = async (asked: Call): Promise<Answered> => {
    const response = await getResponse(handlers(nation), requestOf(nation, asked));
    if (!response) throw new Error("no handler answered");
    const body: unknown = await response.json();
    return { status: response.status, headers: response.headers, body };
  };
  const happen = async (name: string, choice: string): Promise<void> => {
    await events.find((event) => event.name === name)?.happen(nation, choice);
  };
  return { nation, call, happen };
}

type Coded = { issue?: { details: { coding: { code: string }[] } }[] };

/** Status and error code of a refusal. */
export const outcomeOf = ({ status, body }: Answered): (number | string | undefined)[] => [
  status,
  (body as Coded).issue?.[0]?.details.coding[0]?.code,
];

/** The path of a slot search over two weeks from the day of the seed, changed as said. */
export function searchPath(more: Record<string, string> = {}): string {
  const usual = { start: "ge2028-05-16", end: "le2028-05-30", status: "free", _include: "Slot:schedule" };
  return `/Slot?${new URLSearchParams({ ...usual, ...more }).toString()}`;
}

/** The resources of one type in a Bundle. */
export const ofType = (body: Body, type: string): Body[] =>
  (body as { entry: { resource: { resourceType: string } }[] }).entry
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === type);

/** Sarah's request for the same-day video appointment, changed as said. */
export const bookingOf = (more: Record<string, unknown> = {}) => ({
  resourceType: "Appointment",
  meta: { profile: [`${DEFINITIONS}GPConnect-Appointment-1`] },
  contained: [
    {
      resourceType: "Organization",
      id: "1",
      meta: { profile: [`${DEFINITIONS}CareConnect-GPC-Organization-1`] },
      identifier: [{ system: "https://fhir.nhs.uk/Id/ods-organization-code", value: "A20001" }],
      name: "Elm Tree Surgery",
      telecom: [{ system: "phone", value: "01632 960101" }],
    },
  ],
  extension: [
    {
      url: `${DEFINITIONS}Extension-GPConnect-BookingOrganisation-1`,
      valueReference: { reference: "#1" },
    },
  ],
  status: "booked",
  reason: [{ text: "My midwife asked" }],
  description: "My midwife asked",
  start: "2028-05-16T14:30:00+01:00",
  end: "2028-05-16T14:40:00+01:00",
  slot: [{ reference: `Slot/${VIDEO}` }],
  created: "2028-05-16T10:00:00+01:00",
  comment: "With an interpreter",
  participant: [
    { actor: { reference: `Patient/${SARAH}` }, status: "accepted" },
    { actor: { reference: "Location/A20001-main" }, status: "accepted" },
  ],
  ...more,
});

export const post = (body: unknown): Call => ({ method: "POST", path: "/Appointment", body });
