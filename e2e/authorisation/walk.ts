import type { Asker } from "./asker.ts";
import { decoded, formsIn, type SentForm } from "./forms.ts";

export interface Walked {
  /** Addresses that were met, by their routes: the first few of each. */
  readonly addresses: ReadonlyMap<string, readonly string[]>;
  /** A form of every act that was met, by the id of the act. */
  readonly forms: ReadonlyMap<string, SentForm>;
  /** Everything that was read. */
  readonly read: string;
}

/** How many pages of one route are opened: what one thing does not offer another may. */
const mostOfOne = 3;

const isNamed = (part: string): boolean => part.startsWith("[");
const partsOf = (path: string): readonly string[] => path.split("/").slice(1);

function fits(route: string, path: string): boolean {
  const [ours, theirs] = [partsOf(route), partsOf(path)];
  return (
    ours.length === theirs.length && ours.every((part, place) => isNamed(part) || part === theirs[place])
  );
}

/** The route that answers at this path: of several the one that says most of it. */
function routeOf(path: string, routes: readonly string[]): string | undefined {
  const named = (route: string): number => partsOf(route).filter(isNamed).length;
  return routes.filter((route) => fits(route, path)).sort((a, b) => named(a) - named(b))[0];
}

class Walk {
  readonly addresses = new Map<string, string[]>();
  readonly forms = new Map<string, SentForm>();
  read = "";
  readonly #asker: Asker;
  readonly #start: string;
  readonly #routes: readonly string[];
  readonly #waiting: string[] = [];
  readonly #known = new Set<string>();

  constructor(asker: Asker, start: string, routes: readonly string[]) {
    this.#asker = asker;
    this.#start = start;
    this.#routes = routes;
  }

  /** Notes what a page offers. */
  #look(page: string, html: string): void {
    this.read += html;
    for (const form of formsIn(page, html))
      if (!this.forms.has(form.action)) this.forms.set(form.action, form);
    for (const [, href = ""] of html.matchAll(/href="([^"]+)"/g)) {
      const to = decoded(href).split(/[?#]/)[0] ?? "";
      if (to === this.#start || to.startsWith(`${this.#start}/`)) this.#note(to);
    }
  }

  #note(path: string): void {
    const route = routeOf(path, this.#routes);
    const met = route === undefined ? [] : (this.addresses.get(route) ?? []);
    if (route === undefined || this.#known.has(path) || met.length >= mostOfOne) return;
    this.#known.add(path);
    this.addresses.set(route, [...met, path]);
    this.#waiting.push(path);
  }

  /** Opens every page that a link leads to. */
  async opens(): Promise<void> {
    this.#note(this.#start);
    for (let path = this.#waiting.shift(); path !== undefined; path = this.#waiting.shift()) {
      const answer = await this.#asker.gets(path);
      const type = answer.headers()["content-type"] ?? "";
      if (answer.status() === 200 && type.includes("text/html")) this.#look(path, await answer.text());
    }
  }

  /**
   * Sends a form of every act but these, and of every step of one: where it leads there may be the form of the next.
   */
  async answers(never: readonly string[]): Promise<void> {
    const waiting = [...this.forms.values()];
    const sent = new Set(never);
    for (let form = waiting.shift(); form !== undefined; form = waiting.shift()) {
      const step = `${form.action} ${form.fields["step"] ?? ""}`;
      if (sent.has(form.action) || sent.has(step)) continue;
      sent.add(step);
      const { path, status, text } = await this.#asker.endOf(await this.#asker.posts(form));
      if (status !== 200) continue;
      this.#look(path, text);
      waiting.push(...formsIn(path, text));
    }
  }
}

/** Opens every page under `start` that links lead to, and sends the forms that are met, but those of `never`. */
export async function walk(
  asker: Asker,
  start: string,
  routes: readonly string[],
  never: readonly string[],
): Promise<Walked> {
  const one = new Walk(asker, start, routes);
  await one.opens();
  const addresses = new Map(one.addresses);
  await one.answers(never);
  return { addresses, forms: one.forms, read: one.read };
}
