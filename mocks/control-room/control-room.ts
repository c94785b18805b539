import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { Door } from "#mocks/nation/door.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { readSnapshot } from "#mocks/nation/snapshot.ts";
import { page } from "#mocks/nation/page.ts";
import { send, type Listener } from "#mocks/nation/wire.ts";
import { FAULT_KINDS } from "#mocks/nation/faults.ts";
import { readFault, readInstant, readMove, type Fields } from "./orders.ts";
import { overview } from "./overview.ts";

type Order = (nation: Nation, fields: Fields, rest: string) => unknown;

const momentIn = (fields: Fields, name: string) =>
  fields[name] ? readInstant(fields[name], name) : undefined;

function happen(nation: Nation, doors: readonly Door[], fields: Fields, name: string) {
  const event = doors.flatMap(({ events = [] }) => events).find((one) => one.name === name);
  if (!event) throw new RangeError(`There is no event ${name}.`);
  const choice = String(fields["choice"] ?? "");
  if (!event.choices(nation).some(({ key }) => key === choice))
    throw new RangeError(`${name} cannot happen to ${choice || "nothing"} now.`);
  return Promise.resolve(event.happen(nation, choice)).then((happened) => ({ happened }));
}

const ordersFor = (doors: readonly Door[]): Record<string, Order> => ({
  "POST reset": (nation, fields) => nation.reset(momentIn(fields, "at"), momentIn(fields, "asOf")),
  "POST load": (nation, fields) => nation.load(readSnapshot(fields)),
  "POST events": (nation, fields, name) => happen(nation, doors, fields, name),
  "POST clock": (nation, fields) => nation.moveClock(readMove(fields, nation.now())),
  "POST faults": (nation, fields) => ({ id: nation.faults.add(readFault(fields, doors)).id }),
  "DELETE faults": (nation) => nation.faults.clear(),
  // What a form without script sends in place of DELETE.
  "POST faults/clear": (nation) => nation.faults.clear(),
  "POST people": (nation, fields, key) => {
    const changes = fields["changes"];
    if (typeof changes !== "object" || changes === null) throw new RangeError("changes must be an object.");
    nation.change(key, changes as Record<string, unknown>);
  },
});

const SAID: Record<string, string> = {
  reset: "The nation is seeded again.",
  clock: "The clock has moved.",
  faults: "The fault waits for its calls.",
  "faults/clear": "No faults are waiting.",
};

const isForm = (request: IncomingMessage) =>
  request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;

async function readFields(request: IncomingMessage): Promise<Fields> {
  const body = await text(request);
  if (isForm(request))
    return Object.fromEntries([...new URLSearchParams(body)].filter(([, value]) => value !== ""));
  if (body === "") return {};
  const fields: unknown = JSON.parse(body);
  if (typeof fields !== "object" || fields === null) throw new RangeError("The body must be a JSON object.");
  return fields as Fields;
}

function show(
  nation: Nation,
  apis: string[],
  notice: { said?: string | undefined; problem?: string },
): Response {
  const context = { ...overview(nation), apis, kinds: FAULT_KINDS, ...notice };
  return page("control-room/control-room.njk", context, notice.problem ? 400 : 200);
}

async function obey(nation: Nation, name: string, order: Order, rest: string, request: IncomingMessage) {
  const result = await order(nation, await readFields(request), rest);
  if (isForm(request))
    return new Response(null, { status: 303, headers: { location: `/control-room?said=${name}` } });
  return Response.json(result ?? overview(nation));
}

/** What can happen next, and to whom. */
const eventsOf = (nation: Nation, doors: readonly Door[]) =>
  doors
    .flatMap(({ events = [] }) => events)
    .map(({ name, label, heading, choices }) => ({ name, label, heading, choices: choices(nation) }));

/** The control room: its page for people (plain forms), and the same orders as JSON for tests. */
export function controlRoom(nation: Nation, doors: readonly Door[]): Listener {
  const apis = doors.map(({ api }) => api);
  const orders = ordersFor(doors);
  const answer = async (request: IncomingMessage): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", nation.origin);
    const name = pathname.slice("/control-room/".length);
    if (request.method === "GET" && name === "")
      return show(nation, apis, { said: SAID[searchParams.get("said") ?? ""] });
    if (request.method === "GET" && name === "state") return Response.json(overview(nation));
    if (request.method === "GET" && name === "calls") return Response.json(nation.calls.list());
    if (request.method === "GET" && name === "save") return Response.json(nation.snapshot());
    if (request.method === "GET" && name === "events") return Response.json(eventsOf(nation, doors));
    const [first = "", rest = ""] = /^(people|events)\//.test(name) ? name.split("/") : [name];
    const order = orders[`${request.method} ${first}`];
    if (!order) return Response.json({ error: "The control room does not know this." }, { status: 404 });
    try {
      return await obey(nation, name, order, rest, request);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
      if (isForm(request)) return show(nation, apis, { problem: error.message });
      return Response.json({ error: error.message }, { status: 400 });
    }
  };
  return async (request, response) => send(response, await answer(request));
}
