import { readBounded } from "#lib/bounded-body.ts";
import { realNow } from "#lib/clock.ts";
import { log } from "#lib/log.ts";

/** Bytes; more than a real report ever holds. */
const largest = 16_384;

const minuteMs = 60_000;
/** Anyone may post here, so this process writes down no more than this a minute. */
const mostAMinute = 10;
let written: readonly number[] = [];

function mayWrite(): boolean {
  const at = realNow().epochMilliseconds;
  written = written.filter((moment) => at - moment < minuteMs);
  if (written.length >= mostAMinute) return false;
  written = [...written, at];
  return true;
}

const directiveOf = (report: unknown): string => {
  if (typeof report !== "object" || report === null) return "unreadable";
  const body: unknown = Reflect.get(report, "csp-report");
  const directive: unknown =
    typeof body === "object" && body !== null ? Reflect.get(body, "effective-directive") : null;
  return typeof directive === "string" && /^[a-z-]{1,40}$/.test(directive) ? directive : "unreadable";
};

/** Browsers tell here what the policy stopped. Only the directive's name is kept: never an address or a sample. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBounded(request, largest);
  if (body === null) return new Response(null, { status: 413 });
  let report: unknown = null;
  try {
    report = JSON.parse(body.toString("utf8"));
  } catch {
    // Said below as unreadable.
  }
  if (mayWrite()) log("warn", "policy-violation", { directive: directiveOf(report) });
  return new Response(null, { status: 204 });
}
