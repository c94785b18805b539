import { http, HttpResponse, type HttpHandler } from "msw";
import { ageOn } from "#lib/age.ts";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import { mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { denied, errors, invalidRequest, MEDIA_TYPE, mediaRefusal, notFound } from "./errors.ts";
import { history, ksuid, messages, planOf, ROUTING_PLANS, type NotifyMessage } from "./messages.ts";
import { readBatch, readMessage, type Order } from "./requests.ts";

const BASE = `${ORIGIN}/comms`;
const ONBOARDED = "2028-01-01T00:00:00.000Z";
const PAGE_SIZE = 10;
/** The app is for people of 13 and over. */
const YOUNGEST = 13;

const routingPlan = (nation: Nation, message: NotifyMessage) => ({
  id: message.plan,
  name: planOf(message)?.name ?? "",
  version: "1",
  createdDate: nation.shift(ONBOARDED),
});

const linkTo = (nation: Nation, message: NotifyMessage) => `${nation.origin}/comms/v1/messages/${message.id}`;

function take(nation: Nation, { plan, reference, nhsNumber, words }: Order): NotifyMessage {
  const message = {
    id: ksuid(),
    reference,
    plan,
    nhsNumber,
    words,
    created: nation.now().toISOString(),
    failed: false,
  };
  messages(nation).push(message);
  return message;
}

const knownPlan = (plan: string) => ROUTING_PLANS.some(({ id }) => id === plan);

const noSuchPlan = () =>
  errors(404, [
    {
      code: "CM_NO_SUCH_ROUTING_PLAN",
      title: "No such routing plan",
      detail: "The routing plan specified either does not exist or is not in a usable state.",
      pointer: "/data/attributes/routingPlan",
    },
  ]);

const duplicate = (name: string) =>
  errors(422, [
    {
      code: "CM_DUPLICATE_REQUEST",
      title: `Duplicate ${name === "messageReference" ? "message" : "message batch"} request`,
      detail: `Request exists with identical ${name}`,
      pointer: `/data/attributes/${name}`,
    },
  ]);

const bodyOf = (request: Request): Promise<unknown> => request.json().catch(() => null);

/** Answers 201 with JSON:API. */
const created = (request: Request, data: object) =>
  HttpResponse.json({ data }, { status: 201, headers: { ...mirrored(request), "content-type": MEDIA_TYPE } });

async function takeOne(nation: Nation, request: Request): Promise<Response> {
  const order = readMessage(await bodyOf(request));
  if ("faults" in order) return errors(400, order.faults);
  if (!knownPlan(order.value.plan)) return noSuchPlan();
  if (messages(nation).some(({ reference }) => reference === order.value.reference))
    return duplicate("messageReference");
  const message = take(nation, order.value);
  return created(request, {
    type: "Message",
    id: message.id,
    attributes: {
      messageReference: message.reference,
      messageStatus: "created",
      timestamps: { created: message.created },
      routingPlan: routingPlan(nation, message),
    },
    links: { self: linkTo(nation, message) },
  });
}

async function takeBatch(nation: Nation, request: Request): Promise<Response> {
  const batch = readBatch(await bodyOf(request));
  if ("faults" in batch) return errors(400, batch.faults);
  const { reference, orders } = batch.value;
  const plan = orders[0]?.plan ?? "";
  if (!knownPlan(plan)) return noSuchPlan();
  const batches = nation.keep("notify batches", () => ({ references: [] as string[] })).references;
  if (batches.includes(reference)) return duplicate("messageBatchReference");
  batches.push(reference);
  const taken = orders.map((order) => take(nation, order));
  const [first] = taken;
  return created(request, {
    type: "MessageBatch",
    id: ksuid(),
    attributes: {
      messageBatchReference: reference,
      ...(first && { routingPlan: routingPlan(nation, first) }),
      messages: taken.map(({ id, reference: messageReference }) => ({ messageReference, id })),
    },
  });
}

function one(nation: Nation, request: Request, id: string): Response {
  const message = messages(nation).find((candidate) => candidate.id === id);
  if (!message) return notFound();
  const steps = history(nation, message);
  const status = steps.at(-1)?.status ?? "created";
  const reached = new Map(steps.map((step) => [step.status, step.at]));
  const sent = reached.has("sending");
  const done = status === "delivered" || status === "failed";
  const channels = sent
    ? (planOf(message)?.channels ?? []).slice(0, 1).map((type) => ({
        type,
        cascadeType: "primary",
        cascadeOrder: 1,
        channelStatus: done ? status : "sending",
        timestamps: { created: reached.get("sending"), ...(done && { [status]: reached.get(status) }) },
        routingPlan: { id: message.plan, version: "1", type: "original" },
      }))
    : [];
  const timestamps = Object.fromEntries(
    (["created", "enriched", "delivered", "failed"] as const).flatMap((name) => {
      const at = reached.get(name);
      return at === undefined ? [] : [[name, at]];
    }),
  );
  const attributes = {
    messageReference: message.reference,
    messageStatus: status,
    ...(channels.length > 0 && { channels }),
    timestamps,
    routingPlan: routingPlan(nation, message),
  };
  const data = { type: "Message", id, attributes, links: { self: linkTo(nation, message) } };
  return HttpResponse.json({ data }, { headers: { ...mirrored(request), "content-type": MEDIA_TYPE } });
}

function accounts(nation: Nation, request: Request): Response {
  const { searchParams } = new URL(request.url);
  const odsCode = searchParams.get("ods-organisation-code") ?? "";
  const page = Number(searchParams.get("page") ?? "1");
  if (odsCode === "") return invalidRequest("Missing ODS Code");
  if (!/^[A-Z0-9]{3,12}$/.test(odsCode)) return invalidRequest("Invalid ODS Code");
  if (!Number.isInteger(page) || page < 1) return notFound();
  const all = nation
    .people()
    .filter(({ practice, account, born }) => {
      const years = ageOn(nation.shift(born), nation.today()).years ?? 0;
      return years >= YOUNGEST && practice.odsCode === odsCode && account.vot.startsWith("P9");
    })
    .map(({ nhsNumber, account }) => ({ nhsNumber, notificationsEnabled: account.mobile !== null }));
  if (all.length === 0) return notFound();
  const last = Math.ceil(all.length / PAGE_SIZE);
  if (page > last) return notFound();
  const linkOf = (number: number) =>
    `${nation.origin}/comms/channels/nhsapp/accounts?ods-organisation-code=${odsCode}&page=${String(number)}`;
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const data = { type: "NhsAppAccounts", id: odsCode, attributes: { accounts: shown } };
  const links = { self: linkOf(page), last: linkOf(last), ...(page < last && { next: linkOf(page + 1) }) };
  return HttpResponse.json(
    { data, links },
    { headers: { ...mirrored(request), "content-type": MEDIA_TYPE } },
  );
}

/** NHS Notify: takes messages, says how they stand, and lists who has the app. JSON:API, not FHIR. */
export function handlers(nation: Nation): HttpHandler[] {
  const open =
    (answer: (request: Request, id: string) => Response | Promise<Response>) =>
    ({ request, params }: { request: Request; params: Record<string, unknown> }) =>
      readApplicationBearer(nation, request) === "ok"
        ? (mediaRefusal(request) ?? answer(request, String(params["id"])))
        : denied();
  return [
    http.post(
      `${BASE}/v1/messages`,
      open((request) => takeOne(nation, request)),
    ),
    http.post(
      `${BASE}/v1/message-batches`,
      open((request) => takeBatch(nation, request)),
    ),
    http.get(
      `${BASE}/v1/messages/:id`,
      open((request, id) => one(nation, request, id)),
    ),
    http.get(
      `${BASE}/channels/nhsapp/accounts`,
      open((request) => accounts(nation, request)),
    ),
  ];
}
