/** Cookies of one browser, by host: enough of a jar for a log in over plain HTTP on this machine. */
class Jar {
  readonly #cookies = new Map<string, Map<string, string>>();

  keep(url: URL, answer: Response): void {
    const jar = this.#cookies.get(url.hostname) ?? new Map<string, string>();
    for (const line of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const [name = "", ...value] = pair.trim().split("=");
      const over = attributes.some((attribute) => /^\s*max-age=0|expires=thu, 01 jan 1970/i.test(attribute));
      if (over) jar.delete(name);
      else jar.set(name, value.join("="));
    }
    this.#cookies.set(url.hostname, jar);
  }

  header(url: URL): string {
    return [...(this.#cookies.get(url.hostname) ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  all(host: string): ReadonlyMap<string, string> {
    return this.#cookies.get(host) ?? new Map();
  }
}

async function step(
  jar: Jar,
  address: string,
  form?: Record<string, string>,
): Promise<{ at: URL; answer: Response }> {
  let url = new URL(address);
  let body = form && new URLSearchParams(form);
  for (let hops = 0; hops < 12; hops += 1) {
    const answer = await fetch(url, {
      method: body ? "POST" : "GET",
      headers: { cookie: jar.header(url) },
      redirect: "manual",
      ...(body && { body }),
    });
    jar.keep(url, answer);
    const to = answer.headers.get("location");
    if (to === null) return { at: url, answer };
    url = new URL(to, url);
    body = undefined;
  }
  throw new Error(`Logging in went round in circles at ${url.pathname}.`);
}

/**
 * Logs a person of the sandbox in without a browser, as a browser would, and gives the cookies of the app. `level` is
 * a vector of the pretend NHS login's page, or "account".
 */
export async function logIn(
  origin: string,
  person: string,
  { level = "account", device = "mine" }: { level?: string; device?: "mine" | "shared" } = {},
): Promise<ReadonlyMap<string, string>> {
  const jar = new Jar();
  const { at } = await step(jar, `${origin}/api/log-in?device=${device}`);
  const done = await step(jar, at.href, { person, level, decision: "agree" });
  const cookies = jar.all(new URL(origin).hostname);
  if (!cookies.has("sid"))
    throw new Error(`${person} could not log in: it ended at ${done.at.pathname}${done.at.search}.`);
  return cookies;
}
