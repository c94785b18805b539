import { randomUUID } from "node:crypto";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Sandbox } from "#mocks/server.ts";
import type { Call, CalledAs } from "../calls/call.ts";

/** An answer of the sandbox, read. `body` is undefined where there was none, and text where it was no JSON. */
export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
  /** The path that was asked, without its query. */
  readonly path: string;
}

export const apiKey = "front-door-app";

function numberOf(nation: Nation, key: string): string {
  const person = nation.personByKey(key);
  if (!person) throw new Error(`nobody in the sandbox is ${key}`);
  return person.nhsNumber;
}

function credentials(nation: Nation, as: CalledAs): Record<string, string> {
  if (as === "nobody") return {};
  if (as === "key") return { apikey: apiKey };
  if (as === "application") return { authorization: `Bearer ${issueAccessToken(nation, null)}` };
  const { person, level = "P9", vot = `${level}.Cp.Cd`, actor } = as;
  const bearer = {
    nhsNumber: numberOf(nation, person),
    level,
    vot,
    ...(actor !== undefined && { actor: numberOf(nation, actor) }),
  };
  return { authorization: `Bearer ${issueAccessToken(nation, bearer)}` };
}

const settled = (value: unknown, nation: Nation): unknown =>
  typeof value === "function" ? (value as (nation: Nation) => unknown)(nation) : value;

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Sends one call below `base`, with ids of its own unless the call brings or leaves out others ("" leaves out). */
export async function send(sandbox: Sandbox, base: string, call: Call): Promise<Answer> {
  const { nation, origin } = sandbox;
  await call.before?.(nation);
  const path = String(settled(call.path, nation));
  const headers = new Headers({
    "x-request-id": randomUUID(),
    "x-correlation-id": randomUUID(),
    ...credentials(nation, call.as),
  });
  const body = settled(call.body, nation);
  if (body !== undefined) headers.set("content-type", "application/fhir+json");
  for (const [name, value] of Object.entries(
    typeof call.headers === "function" ? await call.headers(nation) : (call.headers ?? {}),
  ))
    if (value === "") headers.delete(name);
    else headers.set(name, value);
  const response = await fetch(origin + base + path, {
    method: call.method,
    headers,
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
    redirect: "manual",
  });
  return {
    status: response.status,
    mediaType: (response.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "",
    body: await readBody(response),
    path: path.split("?")[0] ?? path,
  };
}
