import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { Nation } from "#mocks/nation/nation.ts";
import { page } from "#mocks/nation/page.ts";
import { send, type Listener } from "#mocks/nation/wire.ts";
import { FAULT_KINDS, readFault, readInstant, readMove, type Fields } from "./orders.ts";
import { overview } from "./overview.ts";

type Order = (nation: Nation, fields: Fields, rest: string) => unknown;

const ordersFor = (apis: readonly string[]): Record<string, Order> => ({
  "POST reset": (nation, fields) => nation.reset(fields["at"] ? readInstant(fields["at"], "at") : undefined),
  "POST clock": (nation, fields) => nation.moveClock(readMove(fields, nation.now())),
  "POST faults": (nation, fields) => ({ id: nation.faults.add(readFault(fields, apis)).id }),
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
  const result = order(nation, await readFields(request), rest);
  if (isForm(request))
    return new Response(null, { status: 303, headers: { location: `/control-room?said=${name}` } });
  return Response.json(result ?? overview(nation));
}

/** The control room: its page for people (plain forms), and the same orders as JSON for tests. */
export function controlRoom(nation: Nation, apis: string[]): Listener {
  const orders = ordersFor(apis);
  const answer = async (request: IncomingMessage): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", nation.origin);
    const name = pathname.slice("/control-room/".length);
    if (request.method === "GET" && name === "")
      return show(nation, apis, { said: SAID[searchParams.get("said") ?? ""] });
    if (request.method === "GET" && name === "state") return Response.json(overview(nation));
    const [first = "", rest = ""] = name.startsWith("people/") ? name.split("/") : [name];
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
