/** The browsers and systems that we can name; anything else is "other". Each with what its User-Agent always says. */
const browsers = [
  ["samsung", /SamsungBrowser\//],
  ["edge", /Edg(?:e|A|iOS)?\//],
  ["firefox", /(?:Firefox|FxiOS)\//],
  ["chrome", /(?:Chrome|CriOS)\//],
  ["safari", /Safari\//],
] as const;

const systems = [
  ["iphone", /iPhone/],
  ["ipad", /iPad/],
  ["android", /Android/],
  ["windows", /Windows/],
  ["chromebook", /CrOS/],
  ["mac", /Macintosh/],
  ["linux", /Linux/],
] as const;

export type Browser = (typeof browsers)[number][0] | "other";
export type System = (typeof systems)[number][0] | "other";

/** In what somebody logged in, as far as a few words of ours can say it. */
export interface Device {
  readonly browser: Browser;
  readonly system: System;
}

export const browserNames: readonly Browser[] = [...browsers.map(([name]) => name), "other"];
export const systemNames: readonly System[] = [...systems.map(([name]) => name), "other"];

const named = <N extends string>(list: readonly (readonly [N, RegExp])[], text: string): N | "other" =>
  list.find(([, says]) => says.test(text))?.[0] ?? "other";

/** Names the device of a User-Agent by words of a fixed list; nothing of the header itself is kept. Null without one. */
export function deviceOf(userAgent: string | null): Device | null {
  if (userAgent === null || userAgent === "") return null;
  const text = userAgent.slice(0, 500);
  return { browser: named(browsers, text), system: named(systems, text) };
}
