import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NextResponse, type NextRequest } from "next/server";
import { cookieName } from "#lib/access/cookies.ts";
import { env } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";
import { scriptingOn } from "#lib/scripting-on.ts";

/**
 * No route is guarded here, because a guard that stands before the house can be walked around. It gives every request
 * its correlation id and every page its one content security policy, and shows no page to a browser in which somebody
 * has just hidden one.
 */

const ownHash = `'sha256-${createHash("sha256").update(scriptingOn).digest("base64")}'`;

/** Hashes of the few inline scripts that Next prerendered, collected by the build. */
let hashes: string | undefined;

function prerenderedHashes(): string {
  if (hashes === undefined) {
    const file = join(process.cwd(), ".next", "policy-hashes.json");
    hashes = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as string[]).join(" ") : "";
  }
  return hashes;
}

function policy(nonce: string): string {
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${development} ${ownHash} ${prerenderedHashes()}`.trimEnd(),
    `style-src 'self'${development === "" ? "" : " 'unsafe-inline'"}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "report-uri /api/csp-reports",
  ].join("; ");
}

/** The one answer that must arrive word by word: nobody compresses it. */
const stream = "/api/access-changes";

/** For an answer that is a file to be kept: it is no page, and nothing in it may run. */
const policyOfFiles =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** `…/download`, or `…/download/<format>` where one thing can be had in several. */
const isFile = (path: string): boolean => /\/download(\/[a-z]+)?$/.test(path);

/** The static document that opens what a phone keeps: no inline script, no form that leaves it, nothing from elsewhere. */
const offlineDocument = "/offline.html";

const policyOfOfflineDocument = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
  "report-uri /api/csp-reports",
].join("; ");

const trustedTypes =
  "require-trusted-types-for 'script'; trusted-types nextjs nextjs#bundler react-dom default 'allow-duplicates'; report-uri /api/csp-reports";

/** Never believed, whoever sent them: what a proxy in front may set, and what we set ourselves. */
const untrusted = ["x-nonce", "x-correlation-id", "x-forwarded-host", "x-middleware-subrequest", "x-path"];

/** A page, or a part or a file of one: neither a door for machines nor a public file at the root. */
const isOfPages = (path: string): boolean => !path.startsWith("/api/") && !/\.[a-z]+$/.test(path);

/** After "Hide this page" whatever lies before it in the history is the page that says nothing, with or without script. */
function isHidden({ method, nextUrl, cookies }: NextRequest): boolean {
  const { pathname } = nextUrl;
  return (
    method === "GET" && cookies.has(cookieName("left")) && pathname !== paths.away() && isOfPages(pathname)
  );
}

function hidden(): NextResponse {
  const answer = NextResponse.redirect(new URL(paths.away(), env().APP_ORIGIN), 303);
  answer.headers.set("Cache-Control", "private, no-store");
  return answer;
}

/** Where senders call us: the published API gives back the correlation id that came, and none where none did. */
const inbound = "/api/nhs-app-api/";

/** The correlation id that an answer names; null: none. */
function toldCorrelation({ nextUrl, headers }: NextRequest, own: string): string | null {
  if (!nextUrl.pathname.startsWith(inbound)) return own;
  const given = headers.get("x-correlation-id") ?? "";
  return /^[\x20-\x7e]{1,128}$/.test(given) ? given : null;
}

/** The same for everybody, and kept by the service worker with these headers. */
function answerOfflineDocument(): NextResponse {
  const answer = NextResponse.next();
  answer.headers.set("Content-Security-Policy", policyOfOfflineDocument);
  answer.headers.set("Cache-Control", "no-cache");
  return answer;
}

/** Where the service worker must go, another that ends it answers in its place: see lib/device/worker/off.ts. */
function endServiceWorker(request: NextRequest): NextResponse {
  const answer = NextResponse.rewrite(new URL("/sw-off.js", request.url));
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}

export function proxy(request: NextRequest): NextResponse {
  if (isHidden(request)) return hidden();
  if (request.nextUrl.pathname === "/sw.js" && env().SERVICE_WORKER === "off")
    return endServiceWorker(request);
  if (request.nextUrl.pathname === offlineDocument) return answerOfflineDocument();
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const correlationId = crypto.randomUUID();
  const csp = policy(nonce);
  const headers = new Headers(request.headers);
  for (const name of untrusted) headers.delete(name);
  headers.set("x-correlation-id", correlationId);
  headers.set("x-path", request.nextUrl.pathname);
  headers.set("content-security-policy", csp);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", isFile(request.nextUrl.pathname) ? policyOfFiles : csp);
  response.headers.set("Content-Security-Policy-Report-Only", trustedTypes);
  const told = toldCorrelation(request, correlationId);
  if (told !== null) response.headers.set("X-Correlation-Id", told);
  const { pathname } = request.nextUrl;
  response.headers.set("Cache-Control", `private, no-store${pathname === stream ? ", no-transform" : ""}`);
  return response;
}

/** Everything but files whose names carry their hash, and public pictures. */
export const config = { matcher: ["/((?!_next/static/|assets/|icons/|offline/).*)"] };
