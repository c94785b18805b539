import { http, HttpResponse, type HttpHandler } from "msw";
import { addToList } from "#mocks/nation/hospital-care/record-lists.ts";
import { portals, type Source } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";

/** What one call may bring outside production. */
const MOST = 200;

/** The key that the record service gave a portal, made of its client id. */
const portalKey = (source: Source): string => `${source}-key`;

const refuse = (status: 400 | 401, data: string): Response =>
  HttpResponse.json({ code: status === 400 ? "error.bad-request" : "error.unauthorized", data }, { status });

async function bodyOf(request: Request): Promise<Record<string, unknown> | null> {
  try {
    const body: unknown = await request.json();
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Why a list of NHS numbers will not do; null where it will. */
function problemOf(numbers: unknown): string | null {
  if (!Array.isArray(numbers) || numbers.length === 0) return "nhsNumbers must hold at least one NHS number";
  if (numbers.length > MOST) return `nhsNumbers must hold at most ${MOST} NHS numbers`;
  const wrong = numbers.findIndex((number) => typeof number !== "string" || !isNhsNumber(number));
  return wrong === -1 ? null : `nhsNumbers[${wrong}] is not a valid NHS number`;
}

async function send(nation: Nation, request: Request): Promise<Response> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const source = Object.values(portals).find((portal) => portalKey(portal) === token);
  if (!source) return refuse(401, "unrecognised bearer token");
  if (!request.headers.get("content-type")?.startsWith("application/json"))
    return refuse(400, "the body must be application/json");
  const body = await bodyOf(request);
  if (!body) return refuse(400, "the body is not a JSON object");
  if (body["clientId"] !== source) return refuse(400, "clientId does not match the bearer token");
  const problem = problemOf(body["nhsNumbers"]);
  if (problem) return refuse(400, problem);
  addToList(nation, source, body["nhsNumbers"] as string[]);
  return HttpResponse.json({ result: "success" });
}

/** The record service: a portal sends the NHS numbers of those of whom it has something. */
export const recordHandlers = (nation: Nation): HttpHandler[] => [
  http.post(`${ORIGIN}/patient-care-aggregator-api/records`, ({ request }) => send(nation, request)),
];
