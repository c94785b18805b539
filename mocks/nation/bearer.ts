import { randomBytes } from "node:crypto";
import type { Nation } from "./nation.ts";
import type { Level } from "./person.ts";

/** Who an access token of the platform speaks for. */
export type Bearer = {
  /** Whose record it opens. */
  nhsNumber: string;
  level: Level;
  vot: string;
  /** NHS number of who acts for them, in a delegated token; level and vot are then the actor's. */
  actor?: string;
};

/** Why a token opens nothing; each API answers it with its own status and body. */
export type BearerRefusal =
  /** No Authorization header. */
  | "missing"
  /** A header that is not `Bearer …`, a token that nobody issued, or one that has run out. */
  | "invalid"
  /** A good token of an application, not of a person. */
  | "application"
  /** The person has not proven who they are (below P9). */
  | "level"
  /** P9, but by password alone (`P9.Cp`). */
  | "credential";

type Issued = { bearer: Bearer | null; expires: number };

/** Vectors of trust that open a person's own record at the national APIs. */
const OPENS_RECORDS = ["P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm"];

/** Ten minutes, less the second that the platform's own replies show. */
export const ACCESS_TOKEN_SECONDS = 599;

const issuedTokens = (nation: Nation) => nation.remember("access tokens", () => new Map<string, Issued>());

/** Issues an access token for a person (or, with null, for an application). It lives 599 seconds of real time. */
export function issueAccessToken(nation: Nation, bearer: Bearer | null): string {
  const token = randomBytes(24).toString("base64url");
  issuedTokens(nation).set(token, { bearer, expires: nation.realNow() + ACCESS_TOKEN_SECONDS * 1000 });
  return token;
}

/** Whether the request carries a good token of an application (client credentials). Never throws. */
export function readApplicationBearer(nation: Nation, request: Request): "ok" | "missing" | "invalid" {
  const refusal = readBearer(nation, request);
  if (refusal === "application") return "ok";
  return refusal === "missing" ? "missing" : "invalid";
}

/** Whom the request's bearer token speaks for, or why it opens no personal record. Never throws. */
export function readBearer(nation: Nation, request: Request): Bearer | BearerRefusal {
  const header = request.headers.get("authorization");
  if (!header) return "missing";
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  const issued = token ? issuedTokens(nation).get(token) : undefined;
  if (!issued || issued.expires <= nation.realNow()) return "invalid";
  if (!issued.bearer) return "application";
  if (issued.bearer.level !== "P9") return "level";
  if (!OPENS_RECORDS.includes(issued.bearer.vot)) return "credential";
  return issued.bearer;
}
