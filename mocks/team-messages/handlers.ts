import { createHash } from "node:crypto";
import { http, type HttpHandler } from "msw";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownCaller, ownRefusal } from "#mocks/nation/own-rest.ts";
import type { Person } from "#mocks/nation/person.ts";
import {
  isRead,
  keptFiles,
  takeMessage,
  teamMessages,
  type TeamMessage,
} from "#mocks/nation/team-messages/state.ts";
import { teamsOf } from "#mocks/nation/team-messages/teams.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import { readMessage } from "./parse.ts";

const BASE = `${ORIGIN}/team-messages`;
const LARGEST_FILE = 10_000_000;
const FILE_TYPES = ["application/pdf", "image/jpeg", "image/png"];

type Answering = (person: Person) => Response | Promise<Response>;

/** What patients write to teams at surgeries and hospitals. Not public: this API is the sandbox's own (see README.md). */
export function handlers(nation: Nation): HttpHandler[] {
  const as = (request: Request, then: Answering) => {
    const caller = ownCaller(nation, request);
    return caller instanceof Response ? caller : then(caller);
  };
  return [
    http.get(`${BASE}/teams`, ({ request }) =>
      as(request, (person) =>
        ownAnswer(request, 200, { person: person.nhsNumber, teams: teamsOf(nation, person) }),
      ),
    ),
    http.get(`${BASE}/messages`, ({ request }) =>
      as(request, (person) => {
        const messages = own(nation, person).map((one) => told(nation, one));
        return ownAnswer(request, 200, { person: person.nhsNumber, messages });
      }),
    ),
    http.get(`${BASE}/messages/by-reference/:key`, ({ request, params }) =>
      as(request, (person) => {
        const found = own(nation, person).find(({ key }) => key === params["key"]);
        return found
          ? ownAnswer(request, 200, told(nation, found))
          : ownRefusal(request, 404, "UNKNOWN_MESSAGE", "Nothing came under this reference");
      }),
    ),
    http.put(`${BASE}/files/:id`, ({ request, params }) =>
      as(request, (person) => takeFile(nation, request, person, String(params["id"]))),
    ),
    http.post(`${BASE}/messages`, ({ request }) => as(request, (person) => take(nation, request, person))),
  ];
}

const own = (nation: Nation, { nhsNumber }: Person): TeamMessage[] =>
  teamMessages(nation).filter((one) => one.nhsNumber === nhsNumber);

function told(nation: Nation, message: TeamMessage) {
  const { id, reference, conversation, nhsNumber, team, about, text, files } = message;
  const { sentAt, replyBy, answeredAt } = message;
  const read = isRead(message, nation.now());
  return {
    ...{ id, reference, conversation, person: nhsNumber, team, about, text, sentAt, replyBy, answeredAt },
    files: files.map(({ name, type, size }) => ({ name, type, size })),
    status: answeredAt === null ? (read ? "read" : "received") : "answered",
    readAt: read ? message.readAt : null,
  };
}

async function takeFile(
  nation: Nation,
  request: Request,
  { nhsNumber }: Person,
  id: string,
): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  if (!isUuid(id)) return ownRefusal(request, 400, "BAD_REQUEST", "The id of a file is a UUID");
  if (!FILE_TYPES.includes(type))
    return ownRefusal(request, 415, "WRONG_TYPE", `Content-Type must be one of ${FILE_TYPES.join(", ")}`);
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length === 0 || bytes.length > LARGEST_FILE)
    return ownRefusal(request, 413, "TOO_LARGE", "A file has 1 byte to 10 MB");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const files = keptFiles(nation);
  const before = files[id];
  if (before && (before.sha256 !== sha256 || before.nhsNumber !== nhsNumber))
    return ownRefusal(request, 422, "KEY_USED", "Another file came under this id");
  files[id] = { nhsNumber, type, size: bytes.length, sha256 };
  return ownAnswer(request, 204, null);
}

async function take(nation: Nation, request: Request, person: Person): Promise<Response> {
  const key = request.headers.get("idempotency-key") ?? "";
  if (!isUuid(key)) return ownRefusal(request, 400, "BAD_REQUEST", "Idempotency-Key must be a UUID");
  const sent = await request.text();
  const before = own(nation, person).find((one) => one.key === key);
  if (before?.sent === sent) return ownAnswer(request, 200, told(nation, before));
  if (before) return ownRefusal(request, 422, "KEY_USED", "Another message came under this Idempotency-Key");
  const body = parsed(sent);
  const asked =
    body === null ? "The body must be a JSON object" : readMessage(nation, person.nhsNumber, body);
  if (typeof asked === "string") return ownRefusal(request, 400, "BAD_REQUEST", asked);
  const team = teamsOf(nation, person).find(({ id }) => id === asked.team);
  if (!team?.takes.includes(asked.about.kind) || (asked.files.length > 0 && !team.attachments))
    return ownRefusal(request, 409, "NOT_TAKEN", "The team takes no such message from this person");
  const { team: _, ...message } = asked;
  return ownAnswer(request, 201, told(nation, takeMessage(nation, person, team, { key, sent, ...message })));
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const body = JSON.parse(text) as unknown;
    return typeof body === "object" && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
