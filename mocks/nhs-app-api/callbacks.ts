import { http, HttpResponse, type HttpHandler } from "msw";
import type { Json } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";

/** What the application told a sender: a receipt, or what somebody answered. */
export type Callback = {
  at: string;
  application: string;
  /** The id that the application gave the message. */
  message: string;
  /** Of a receipt its code; of an answer "Reply". */
  status: string;
  /** What somebody answered; of a receipt nothing. */
  answer: string;
  body: Json;
  /** How often it came. */
  times: number;
};

const state = (nation: Nation) =>
  nation.keep("sender callbacks", () => ({ taken: [] as Callback[], awayUntil: "" }));

/** Everything that came since the last reset, each thing once, newest first. */
export const callbacks = (nation: Nation): Callback[] => state(nation).taken;

/** Lets every callback be answered with 500 until a moment of health time. */
export function sendAwayUntil(nation: Nation, until: Date): void {
  state(nation).awayUntil = until.toISOString();
}

const isAway = (nation: Nation) => state(nation).awayUntil > nation.now().toISOString();

type Identifier = { system?: string; value?: string };

const idIn = (identifiers: unknown): string =>
  Array.isArray(identifiers)
    ? ((identifiers as Identifier[]).find(({ system }) => system?.endsWith("nhs-app-communication-id"))
        ?.value ?? "")
    : "";

type Told = Pick<Callback, "message" | "status" | "answer">;

/** What a receipt says; null where it is none. */
function receiptIn(body: Json): Told | null {
  const code = (body["code"] as { coding?: { code?: string }[] } | undefined)?.coding?.[0]?.code ?? "";
  const message = idIn(body["identifier"]);
  const whole =
    body["resourceType"] === "Task" && body["intent"] === "order" && code !== "" && message !== "";
  return whole ? { message, status: code, answer: "" } : null;
}

type Answer = { valueString?: string; valueCoding?: { code?: string } };
type Responded = { resourceType?: string; item?: { answer?: Answer[] }[] };

/** What an answer says; null where it is none. */
function replyIn(body: Json): Told | null {
  const [contained] = (body["contained"] ?? []) as Responded[];
  const [based] = (body["basedOn"] ?? []) as { identifier?: Identifier }[];
  const answer = contained?.item?.[0]?.answer?.[0];
  const words = answer?.valueString ?? answer?.valueCoding?.code ?? "";
  const message = idIn([based?.identifier]);
  const whole =
    body["resourceType"] === "CommunicationRequest" &&
    contained?.resourceType === "QuestionnaireResponse" &&
    words !== "" &&
    message !== "";
  return whole ? { message, status: "Reply", answer: words } : null;
}

function keep(nation: Nation, application: string, body: Json, told: Told): void {
  const known = callbacks(nation).find(
    ({ message, status }) => message === told.message && status === told.status,
  );
  if (known) known.times += 1;
  else callbacks(nation).unshift({ ...told, at: nation.now().toISOString(), application, body, times: 1 });
}

type Read = (body: Json) => Told | null;

const taking =
  (nation: Nation, read: Read) =>
  async ({ request, params }: { request: Request; params: Record<string, unknown> }): Promise<Response> => {
    if (isAway(nation)) return new HttpResponse(null, { status: 500 });
    const body = (await request.json().catch(() => null)) as Json | null;
    const told = body === null ? null : read(body);
    if (body === null || told === null) return new HttpResponse(null, { status: 400 });
    keep(nation, String(params["application"]), body, told);
    return new HttpResponse(null, { status: 202 });
  };

/** Where senders are called back, as the published callback specifications have it. */
export const callbackHandlers = (nation: Nation): HttpHandler[] => [
  http.post(`${ORIGIN}/nhs-app/callbacks/:application/FHIR/R4/Task`, taking(nation, receiptIn)),
  http.post(`${ORIGIN}/nhs-app/callbacks/:application/FHIR/R4/CommunicationRequest`, taking(nation, replyIn)),
];
