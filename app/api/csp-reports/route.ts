import { log } from "#lib/log.ts";

/** More than a real report ever holds. */
const largest = 16_384;

const directiveOf = (report: unknown): string => {
  if (typeof report !== "object" || report === null) return "unreadable";
  const body: unknown = Reflect.get(report, "csp-report");
  const directive: unknown =
    typeof body === "object" && body !== null ? Reflect.get(body, "effective-directive") : null;
  return typeof directive === "string" && /^[a-z-]{1,40}$/.test(directive) ? directive : "unreadable";
};

/** Browsers tell here what the policy stopped. Only the directive's name is kept: never an address or a sample. */
export async function POST(request: Request): Promise<Response> {
  const text = await request.text();
  if (text.length > largest) return new Response(null, { status: 413 });
  let report: unknown = null;
  try {
    report = JSON.parse(text);
  } catch {
    // Said below as unreadable.
  }
  log("warn", "policy-violation", { directive: directiveOf(report) });
  return new Response(null, { status: 204 });
}
