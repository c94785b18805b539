import { getResponse } from "msw";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "../handlers.ts";

export const [SARAH, KYLE, GRACE, ABDUL, NADIA] = [
  "9993456780",
  "9994567896",
  "9999012345",
  "9990123454",
  "9992345675",
] as const;
/** The role by which Sarah acts for Kyle. */
export const OF_KYLE = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2001";
/** An id that nothing has. */
export const NOBODYS = "60d09b82-f4bb-41f9-b41e-767999b4ac9b";
export const OWN = "https://fhir.nhs.uk/R4/CodeSystem/ValidatedRelationships-ErrorOrWarningCode";
export const nhs = "https://fhir.nhs.uk/Id/nhs-number";

export type Call = {
  /** An NHS number, "application", or "nobody". */
  as?: string;
  bearer?: Partial<Bearer>;
  method?: string;
  type?: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** Everyone as on 16 May 2028. */
export const newNation = () =>
  new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });

/** A call of the service, without the wire. */
export async function call(nation: Nation, path: string, { as = SARAH, bearer = {}, ...more }: Call = {}) {
  const person: Bearer = { nhsNumber: as, level: "P9", vot: "P9.Cp.Cd", ...bearer };
  const token = issueAccessToken(nation, as === "application" ? null : person);
  const { method = "GET", type = "application/fhir+json", body, headers } = more;
  const request = new Request(`${ORIGIN}/validated-relationships/FHIR/R4${path}`, {
    method,
    headers: {
      ...(as !== "nobody" && { authorization: `Bearer ${token}` }),
      "x-request-id": "60e0b220-8136-4ca5-ae46-1d97ef59d068",
      ...(body !== undefined && { "content-type": type }),
      ...headers,
    },
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
  });
  const response = await getResponse(handlers(nation), request);
  if (!response) throw new Error("no handler answered");
  return response;
}

type Issue = { code: string; details: { coding: { code: string; system: string }[] } };

/** Status, code, system and issue of an OperationOutcome. */
export async function refusalOf(response: Response) {
  const { issue } = (await response.json()) as { issue: Issue[] };
  const [coding] = issue[0]?.details.coding ?? [];
  return { status: response.status, code: coding?.code, system: coding?.system, issue: issue[0] };
}

/** A search parameter that names a person. */
export const of = (who: string, number: string) =>
  `${who}:identifier=${encodeURIComponent(`${nhs}|${number}`)}`;
