import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import type { Door } from "#mocks/nation/door.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { send, type Listener } from "#mocks/nation/wire.ts";
import { commandsFor, type Command } from "./commands.ts";
import type { Fields } from "./orders.ts";
import { overview } from "./overview.ts";
import { eventsOf, isPage, pageOf, panelsOf } from "./pages.ts";

const isForm = (request: IncomingMessage) =>
  /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(request.headers["content-type"] ?? "");

const objectIn = (text: string): Fields => {
  const fields: unknown = JSON.parse(text);
  if (typeof fields !== "object" || fields === null) throw new RangeError("The body must be a JSON object.");
  return fields as Fields;
};

/** The fields of a form; a file that was sent with it is the JSON that it holds. */
async function readForm(request: IncomingMessage, body: Buffer<ArrayBuffer>): Promise<Fields> {
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  const form = await new Response(body, { headers }).formData();
  const fields: Fields = {};
  for (const [name, value] of form) {
    if (typeof value === "string") {
      if (value !== "") fields[name] = value;
      continue;
    }
    if (value.size === 0) throw new RangeError("Choose a file.");
    Object.assign(fields, objectIn(await value.text()));
  }
  return fields;
}

async function readFields(request: IncomingMessage): Promise<Fields> {
  const body = Buffer.from(await buffer(request));
  if (isForm(request)) return readForm(request, body);
  return body.length === 0 ? {} : objectIn(body.toString());
}

async function obey(nation: Nation, key: string, command: Command, rest: string, request: IncomingMessage) {
  const fields = await readFields(request);
  const unknown = Object.keys(fields).find((name) => !command.fields.includes(name));
  if (unknown !== undefined)
    throw new RangeError(
      `This does not know ${unknown}; it knows ${command.fields.join(", ") || "nothing"}.`,
    );
  const result = await command.run(nation, fields, rest);
  if (!isForm(request)) return Response.json(result ?? overview(nation));
  const page = command.page && `/${command.page}`;
  const location = `/control-room${page}?said=${encodeURIComponent(key)}`;
  return new Response(null, { status: 303, headers: { location } });
}

/** What is told as JSON, by name. */
const facts: Record<string, (nation: Nation, doors: readonly Door[]) => unknown> = {
  state: overview,
  calls: (nation) => nation.calls.list(),
  events: eventsOf,
  panels: panelsOf,
  save: (nation) => nation.snapshot(),
};

function tell(nation: Nation, doors: readonly Door[], name: string): Response | null {
  const fact = facts[name];
  if (!fact) return null;
  const day = nation.today();
  const headers = { "content-disposition": `attachment; filename="nation-${day}.json"` };
  return Response.json(fact(nation, doors), name === "save" ? { headers } : {});
}

/** The control room: its pages for people (plain forms), and the same orders and facts as JSON for tests. */
export function controlRoom(nation: Nation, doors: readonly Door[]): Listener {
  const commands = commandsFor(doors);
  const said = (key: string) =>
    key === "POST events"
      ? nation.remember("last happening", () => ({ words: "" })).words
      : commands[key]?.said;
  const answer = async (request: IncomingMessage): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", nation.origin);
    const name = pathname.slice("/control-room/".length);
    if (request.method === "GET" && isPage(name))
      return pageOf(nation, doors, name, { said: said(searchParams.get("said") ?? "") });
    const told = request.method === "GET" ? tell(nation, doors, name) : null;
    if (told) return told;
    const [first = "", rest = ""] = /^(people|events)\//.test(name) ? name.split("/") : [name];
    const key = `${request.method} ${first}`;
    const command = commands[key];
    if (!command) return Response.json({ error: "The control room does not know this." }, { status: 404 });
    try {
      return await obey(nation, key, command, rest, request);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
      const problem = error instanceof SyntaxError ? "This is not JSON." : error.message;
      if (isForm(request)) return pageOf(nation, doors, command.page, { problem });
      return Response.json({ error: problem }, { status: 400 });
    }
  };
  return async (request, response) => send(response, await answer(request));
}
