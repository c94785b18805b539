/** A form as the server sent it: where it stands, and what a browser without script would post. */
export interface SentForm {
  /** The address of the page that it was taken from. */
  readonly page: string;
  /** The id of its server action. */
  readonly action: string;
  /** Filled in: where something is to be chosen, the first; where something is to be typed, something. */
  readonly fields: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
};

/** Text of a page as it is meant. */
export const decoded = (text: string): string =>
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

/** What somebody might type, by the name of the field. */
function typed(name: string, tag: string): string {
  if (/year/i.test(name)) return "2028";
  if (/month/i.test(name)) return "5";
  if (/day/i.test(name)) return "10";
  return /inputmode="(?:numeric|decimal)"/i.test(tag) ? "70" : "A few words";
}

/** What a field sends that somebody filled in; the first of several to choose from, and of several buttons. */
function valueOf(name: string, tag: string, inside: string): string {
  const value = attribute(tag, "value") ?? "";
  if (tag.startsWith("<select"))
    return (
      [...inside.matchAll(/<option\b[^>]*\svalue="([^"]+)"/g)].map(([, one = ""]) => decoded(one))[0] ?? ""
    );
  if (tag.startsWith("<textarea")) return inside === "" ? typed(name, tag) : decoded(inside);
  const type = attribute(tag, "type") ?? "text";
  const toType = tag.startsWith("<input") && ["text", "search", "email", "tel"].includes(type);
  return toType && value === "" ? typed(name, tag) : value;
}

const fieldTags =
  /<(?:input|button)\b[^>]*>|(<select\b[^>]*>)([\s\S]*?)<\/select>|(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g;

/** Every form of a page that posts to a server action. */
export function formsIn(page: string, html: string): readonly SentForm[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([, inside = ""]) => {
    const fields: Record<string, string> = {};
    for (const [whole, select, options, area, words] of inside.matchAll(fieldTags)) {
      const tag = select ?? area ?? whole;
      const name = attribute(tag, "name");
      if (name === undefined || attribute(tag, "type") === "file" || name in fields) continue;
      fields[name] = valueOf(name, tag, options ?? words ?? "");
    }
    const action = actionIn(fields);
    return action === undefined ? [] : [{ page, action, fields }];
  });
}
