import { randomUUID } from "node:crypto";
import { http, HttpResponse, type HttpHandler } from "msw";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import { mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Told } from "#mocks/nation/prescriptions/prescription.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import { tell, wasTold } from "#mocks/nation/prescriptions/wire.ts";
import { transactionResponse, type Answered, type EntryStatus } from "./answer.ts";
import { readEntry } from "./task.ts";

const BASE = `${ORIGIN}/prescription-status-update`;

const troubles: Record<string, [number, EntryStatus, string]> = {
  slow: [408, "408 Request Timeout", "The request timed out."],
  busy: [429, "429 Too Many Requests", "The application has used up its rate limit."],
  broken: [500, "500 Internal Server Error", "The server met an error."],
};

/**
 * Prescription Status Update: a pharmacy's system says how far it is with the items of a prescription. What was told
 * can be looked up again, as in the nation's test environments.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.post(`${BASE}/`, ({ request }) => update(nation, request)),
    http.get(`${BASE}/checkprescriptionstatusupdates`, ({ request }) => check(nation, request)),
  ];
}

async function update(nation: Nation, request: Request): Promise<Response> {
  const whole = (status: number, of: EntryStatus, diagnostics: string) => {
    const requestId = readRequestId(request);
    const fullUrl = `urn:uuid:${"id" in requestId ? requestId.id : randomUUID()}`;
    return transactionResponse(
      status,
      [{ fullUrl, status: of, diagnostics }],
      nation.now(),
      mirrored(request),
    );
  };
  if (readApplicationBearer(nation, request) !== "ok")
    return whole(401, "401 Unauthorized", "Missing or invalid OAuth 2.0 bearer token.");
  const requestId = readRequestId(request);
  if ("problem" in requestId) return whole(400, "400 Bad Request", `X-Request-ID is ${requestId.problem}.`);
  const trouble = troubles[prescriptionsOf(nation).service];
  if (trouble) return whole(...trouble);
  const entries = await entriesOf(request);
  if (!entries) return whole(400, "400 Bad Request", "The body is no transaction Bundle with entries.");
  return take(nation, request, entries, requestId.id);
}

async function entriesOf(request: Request): Promise<unknown[] | null> {
  if (!request.headers.get("content-type")?.startsWith("application/fhir+json")) return null;
  const body: unknown = await request.json().catch(() => null);
  if (typeof body !== "object" || body === null) return null;
  const { resourceType, type, entry } = body as Record<string, unknown>;
  return resourceType === "Bundle" && type === "transaction" && Array.isArray(entry) ? entry : null;
}

const fullUrlOf = (entry: unknown): string => {
  const url = typeof entry === "object" && entry !== null && "fullUrl" in entry ? entry.fullUrl : undefined;
  return typeof url === "string" ? url : `urn:uuid:${randomUUID()}`;
};

/** All entries are taken, or none: one that is wrong or was told before stops the others. */
function take(nation: Nation, request: Request, entries: readonly unknown[], requestId: string): Response {
  const now = nation.now();
  const readings = entries.map((entry) => readEntry(entry, now, requestId));
  const told = readings.filter((one): one is Told => typeof one !== "string");
  const state = prescriptionsOf(nation, ...told.map(({ nhsNumber }) => nhsNumber));
  const repeated = (one: Told) =>
    wasTold(state, one) ||
    told.some((other) => other !== one && other.task === one.task && other.prescription === one.prescription);
  const wrong = told.length < entries.length;
  const twice = told.some(repeated);
  if (!wrong && !twice) for (const one of told) tell(state, one, now);
  const answered = readings.map((one, place): Answered => {
    const fullUrl = fullUrlOf(entries[place]);
    if (typeof one === "string") return { fullUrl, status: "400 Bad Request", diagnostics: one };
    if (repeated(one) && (wrong || twice))
      return {
        fullUrl,
        status: "409 Conflict",
        diagnostics: "This Task of this prescription was told before.",
      };
    return wrong || twice
      ? { fullUrl, status: "200 OK", diagnostics: "The entry is valid, but nothing was stored." }
      : { fullUrl, status: "201 Created", diagnostics: "No issues detected during validation." };
  });
  const status = wrong ? 400 : twice ? 409 : entries.length === 0 ? 200 : 201;
  return transactionResponse(status, answered, now, mirrored(request));
}

/** The first fifteen updates that match, newest last; headers say where the next call goes on. */
function check(nation: Nation, request: Request): Response {
  if (readApplicationBearer(nation, request) !== "ok")
    return transactionResponse(
      401,
      [
        {
          fullUrl: `urn:uuid:${randomUUID()}`,
          status: "401 Unauthorized",
          diagnostics: "Missing or invalid OAuth 2.0 bearer token.",
        },
      ],
      nation.now(),
      mirrored(request),
    );
  const url = new URL(request.url);
  const wanted = (name: string, value: string) => [null, value].includes(url.searchParams.get(name));
  const all = prescriptionsOf(nation).told.filter(
    (one) =>
      wanted("odscode", one.pharmacy) &&
      wanted("nhsnumber", one.nhsNumber) &&
      wanted("prescriptionid", one.prescription),
  );
  const after = all.findIndex(
    ({ task, prescription }) =>
      task === request.headers.get("ExclusiveStartKey-TaskID") &&
      prescription === request.headers.get("ExclusiveStartKey-PrescriptionID"),
  );
  const page = all.slice(after + 1, after + 16);
  const last = after + 1 + page.length < all.length ? page.at(-1) : undefined;
  return HttpResponse.json(
    { items: page.map(itemOf) },
    {
      headers: {
        ...mirrored(request),
        ...(last && {
          "LastEvaluatedKey-PrescriptionID": last.prescription,
          "LastEvaluatedKey-TaskID": last.task,
        }),
      },
    },
  );
}

const itemOf = (told: Told) => ({
  ApplicationName: "front-door",
  RequestID: told.request,
  LastModified: told.at,
  TerminalStatus: told.terminal ? "completed" : "in-progress",
  PharmacyODSCode: told.pharmacy,
  Status: told.status,
  TaskID: told.task,
  PatientNHSNumber: told.nhsNumber,
  LineItemID: told.item,
  PrescriptionID: told.prescription,
});
