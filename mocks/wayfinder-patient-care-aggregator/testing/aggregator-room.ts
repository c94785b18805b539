import { getResponse } from "msw";
import { exportJWK, generateKeyPair } from "jose";
import { issueAccessToken, type Bearer } from "#mocks/nation/bearer.ts";
import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { handlers } from "../handlers.ts";
import { idTokenFor, trustTestLogin } from "./id-token.ts";

export const CORRELATION_ID = "c93e2449-a2ef-4476-ad15-13491036be22";

/** The application's key, for tests that sign as it does. */
export const applicationKey = await generateKeyPair("RS512", { extractable: true });

const registration: Registration = {
  appOrigin: "http://localhost:3000",
  clientId: "front-door",
  apiKey: "front-door-app",
  publicJwk: { ...(await exportJWK(applicationKey.publicKey)), kid: "front-door-1" },
};

export function nationAt(at = "2028-05-16T10:00:00+01:00"): Nation {
  const nation = new Nation({ people: everyone, seedAt: new Date(at) });
  nation.origin = ORIGIN;
  trustTestLogin(nation);
  return nation;
}

export const numberOf = (nation: Nation, key: string): string => nation.personByKey(key)?.nhsNumber ?? "";

type Extension = {
  url: string;
  valueCode?: string;
  valueUrl?: string;
  valueCoding?: { code: string };
};

/** What the tests look into of an activity. */
export type Detail = {
  id: string;
  kind: string;
  status: string;
  description: string;
  extension: Extension[];
  scheduledPeriod?: { start: string; end?: string };
  performer: { identifier: { value: string }; display: string }[];
};

type Issue = {
  severity: string;
  diagnostics: string;
  extension?: unknown;
  details?: { coding: unknown[] };
};

type Plan = { resourceType: string; title?: string; activity?: { detail: Detail }[]; issue?: Issue[] };

type Body = { total: number; entry: { resource: Plan }[]; issue: Issue[] };

/** Asks the aggregator's handlers without a server. */
export async function ask(nation: Nation, request: Request) {
  const response = await getResponse(handlers(nation, registration), request);
  if (!response) throw new Error("no handler answered");
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  const body = (isJson ? JSON.parse(text) : {}) as Body;
  return { status: response.status, headers: response.headers, text, body };
}

export type Changes = {
  bearer?: Partial<Bearer> | null;
  identifier?: string | null;
  idToken?: string | null;
  correlationId?: string | null;
};

/** A good call about a person by key, wrong in the ways that a test asks for; null leaves a part out. */
export async function careRequest(
  nation: Nation,
  key: string,
  changes: Changes = {},
  path = "/aggregator/events",
): Promise<Request> {
  const nhsNumber = numberOf(nation, key);
  const {
    bearer,
    idToken = await idTokenFor(nation.origin, nhsNumber),
    correlationId = CORRELATION_ID,
  } = changes;
  const whole: Bearer | null =
    bearer === null ? null : { nhsNumber, level: "P9", vot: "P9.Cp.Cd", ...bearer };
  const headers = new Headers({ authorization: `Bearer ${issueAccessToken(nation, whole)}` });
  if (correlationId !== null) headers.set("x-correlation-id", correlationId);
  if (idToken !== null) headers.set("nhsd-id-token", idToken);
  const { identifier = `${NHS_NUMBER_SYSTEM}|${nhsNumber}` } = changes;
  const query = identifier === null ? "" : `?${new URLSearchParams({ "patient:identifier": identifier })}`;
  return new Request(`${ORIGIN}/patient-care-aggregator-api${path}${query}`, { headers });
}

/** The aggregator's answer about a person. */
export const careOf = async (nation: Nation, key: string, changes: Changes = {}) =>
  ask(nation, await careRequest(nation, key, changes));

export const plans = ({ entry }: Body): Plan[] =>
  entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === "CarePlan");

/** Every activity of every plan. */
export const details = (body: Body): Detail[] =>
  plans(body).flatMap(({ activity = [] }) => activity.map(({ detail }) => detail));

export const kinds = (body: Body): Set<string> => new Set(details(body).map(({ kind }) => kind));

export const issues = ({ entry }: Body): Issue[] => entry.flatMap(({ resource }) => resource.issue ?? []);

/** The extension whose address ends in this name; empty where there is none. */
export const valueOf = (detail: Detail | undefined, name: string): Partial<Extension> =>
  detail?.extension.find(({ url }) => url.endsWith(name)) ?? {};
