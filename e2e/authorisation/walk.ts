import type { APIRequestContext } from "@playwright/test";

/** A form as the server sent it: where it stands, and what a browser without script would post. */
export interface SentForm {
  /** The address of the page that it was taken from. */
  readonly page: string;
  /** The id of its server action. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Walked {
  /** An address of every route that was met, by the address with its ids left out. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly forms: readonly SentForm[];
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
};
const decoded = (text: string): string =>
  text.replaceAll(/&(?:amp|quot|#x27|lt|gt);/g, (one) => entities[one] ?? one);

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
};

/** The id of the action in the hidden fields with which Next.js names it, bound or not. */
function actionIn(fields: Readonly<Record<string, string>>): string | undefined {
  for (const [name, value] of Object.entries(fields)) {
    const plain = /^\$ACTION_ID_([0-9a-f]+)$/.exec(name)?.[1];
    if (plain !== undefined) return plain;
    if (/^\$ACTION_\d+:0$/.test(name)) return (JSON.parse(value) as { id: string }).id;
  }
  return undefined;
}

/** Every form of a page that posts to a server action. */
function formsIn(page: string, html: string): readonly SentForm[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([, inside = ""]) => {
    const fields: Record<string, string> = {};
    for (const [tag] of inside.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/g)) {
      const name = attribute(tag, "name");
      const type = attribute(tag, "type");
      if (name === undefined || type === "radio" || type === "checkbox" || type === "file") continue;
      fields[name] = attribute(tag, "value") ?? "";
    }
    const action = actionIn(fields);
    return action === undefined ? [] : [{ page, action, fields }];
  });
}

/** Ids of things, which differ from one to the next. */
const thing = /^(?=.*\d)[\w-]{8,}$|^[\w-]{20,}$/;

/** An address with its ids left out, so that one of many is enough. */
const shapeOf = (path: string): string =>
  path
    .split("/")
    .map((part, place) => (place > 1 && thing.test(part) ? "*" : part))
    .join("/");

/** Opens every page that links lead to from `start` and that lies under it, one of each shape. */
export async function walk(request: APIRequestContext, start: string): Promise<Walked> {
  const addresses = new Map<string, string>();
  const forms: SentForm[] = [];
  const waiting = [start];
  const met = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const shape = shapeOf(path);
    if (met.has(shape)) continue;
    met.add(shape);
    const answer = await request.get(path, { maxRedirects: 0 });
    if (answer.status() !== 200 || !(answer.headers()["content-type"] ?? "").includes("text/html")) continue;
    const html = await answer.text();
    addresses.set(shape, path);
    forms.push(...formsIn(path, html));
    for (const [, href = ""] of html.matchAll(/href="([^"]+)"/g)) {
      const to = decoded(href).split(/[?#]/)[0] ?? "";
      if (to === start || to.startsWith(`${start}/`)) waiting.push(to);
    }
  }
  return { addresses, forms };
}
