import { randomBytes } from "node:crypto";
import type { Call } from "./call.ts";

const point = Buffer.concat([Buffer.from([4]), randomBytes(64)]).toString("base64url");

/** RFC 8030 has no OpenAPI document: the answers are looked at for their status alone. */
export const calls: readonly Call[] = [
  {
    name: "a browser subscribes",
    as: "nobody",
    method: "POST",
    path: "/subscriptions",
    headers: { "content-type": "application/json" },
    body: { applicationServerKey: point },
    status: 201,
  },
  { name: "a push to nobody", as: "nobody", method: "POST", path: "/send/none", status: 404 },
];
