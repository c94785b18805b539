import type { Json } from "#mocks/nation/fhir.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { empty, invalid, invalidNhsNumber, missing, repeated, type NotifyError } from "./errors.ts";

/** What a request asks to have sent. */
export type Order = { plan: string; reference: string; nhsNumber: string; words: Record<string, string> };

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const saysSomething = (value: string) => /./.test(value);

/** The value at a place; what is missing, null or of the wrong kind is noted. */
function text(
  place: Json,
  name: string,
  at: string,
  faults: NotifyError[],
  isAllowed = saysSomething,
): string {
  const value = place[name];
  const pointer = `${at}/${name}`;
  if (value === undefined) faults.push(missing(pointer));
  else if (value === null) faults.push(empty(pointer));
  else if (typeof value !== "string" || !isAllowed(value)) faults.push(invalid(pointer));
  return typeof value === "string" ? value : "";
}

function inside(place: Json, name: string, at: string, faults: NotifyError[]): Json {
  const value = place[name];
  if (isObject(value)) return value;
  faults.push(
    value === undefined
      ? missing(`${at}/${name}`)
      : value === null
        ? empty(`${at}/${name}`)
        : invalid(`${at}/${name}`),
  );
  return {};
}

function recipientIn(place: Json, at: string, faults: NotifyError[]): string {
  const recipient = inside(place, "recipient", at, faults);
  if (!isObject(place["recipient"])) return "";
  const before = faults.length;
  const nhsNumber = text(recipient, "nhsNumber", `${at}/recipient`, faults);
  if (faults.length === before && !isNhsNumber(nhsNumber))
    faults.push(invalidNhsNumber(`${at}/recipient/nhsNumber`));
  if (recipient["contactDetails"] !== undefined)
    faults.push({
      code: "CM_CANNOT_SET_CONTACT_DETAILS",
      title: "Cannot set contact details",
      detail: "Client is not allowed to provide alternative contact details.",
      pointer: `${at}/recipient/contactDetails`,
    });
  return nhsNumber;
}

/** What is put into the template: it may be left out. */
function wordsIn({ personalisation }: Json): Record<string, string> {
  if (!isObject(personalisation)) return {};
  return Object.fromEntries(
    Object.entries(personalisation).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

type Read<T> = { value: T } | { faults: NotifyError[] };

function attributesOf(body: unknown, type: string, faults: NotifyError[]): Json {
  if (!isObject(body)) {
    faults.push(invalid("/"));
    return {};
  }
  const data = inside(body, "data", "", faults);
  if (faults.length > 0) return {};
  text(data, "type", "/data", faults, (value) => value === type);
  return inside(data, "attributes", "/data", faults);
}

/** Reads the body of `POST /v1/messages`, or says every fault with its pointer. */
export function readMessage(body: unknown): Read<Order> {
  const faults: NotifyError[] = [];
  const attributes = attributesOf(body, "Message", faults);
  if (faults.length > 0) return { faults };
  const at = "/data/attributes";
  const plan = text(attributes, "routingPlanId", at, faults, isUuid);
  const reference = text(attributes, "messageReference", at, faults);
  const nhsNumber = recipientIn(attributes, at, faults);
  if (faults.length > 0) return { faults };
  return { value: { plan, reference, nhsNumber, words: wordsIn(attributes) } };
}

/** Reads the body of `POST /v1/message-batches` in the same way. */
export function readBatch(body: unknown): Read<{ reference: string; orders: Order[] }> {
  const faults: NotifyError[] = [];
  const attributes = attributesOf(body, "MessageBatch", faults);
  if (faults.length > 0) return { faults };
  const at = "/data/attributes";
  const plan = text(attributes, "routingPlanId", at, faults, isUuid);
  const reference = text(attributes, "messageBatchReference", at, faults);
  const list = attributes["messages"];
  if (!Array.isArray(list) || list.length === 0)
    faults.push(list === undefined ? missing(`${at}/messages`) : invalid(`${at}/messages`));
  const orders = (Array.isArray(list) ? list : []).map((one: unknown, place): Order => {
    const here = `${at}/messages/${String(place)}`;
    if (!isObject(one)) faults.push(invalid(here));
    const message = isObject(one) ? one : {};
    return {
      plan,
      reference: text(message, "messageReference", here, faults),
      nhsNumber: recipientIn(message, here, faults),
      words: wordsIn(message),
    };
  });
  orders.forEach((order, place) => {
    if (orders.findIndex((other) => other.reference === order.reference) < place)
      faults.push(repeated(`${at}/messages/${String(place)}/messageReference`));
  });
  return faults.length > 0 ? { faults } : { value: { reference, orders } };
}
