import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What a macro is called with. The shapes are nhsuk-frontend's, so they are known only when they are read. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Fixtures have any options.
export type Context = Record<string, any>;

export interface Fixture {
  name: string;
  context: Context;
  html: string;
}

const { resolve } = createRequire(import.meta.url);

/** The installed nhsuk-frontend, or the folder of another release of it that `npm run parity` was given. */
const packageFolder = process.env["PARITY_FOLDER"] ?? dirname(resolve("nhsuk-frontend/package.json"));
const components = join(packageFolder, "dist/nhsuk/components");

const fileOf = (component: string) => join(components, component, "fixtures.json");

/** The names of nhsuk-frontend's components that come with examples. */
export const shippedComponents = (): readonly string[] =>
  readdirSync(components)
    .filter((name) => existsSync(fileOf(name)) && shippedFixtures(name).length > 0)
    .sort();

/** The examples that nhsuk-frontend ships for one of its components. */
export const shippedFixtures = (component: string): readonly Fixture[] =>
  (JSON.parse(readFileSync(fileOf(component), "utf8")) as { fixtures: Fixture[] }).fixtures;

/** Raw HTML options travel through our components as marks and are put back afterwards. */
export class Marks {
  readonly #html: string[] = [];

  /** A mark to draw in the place of this HTML. */
  for(html: string): string {
    return `\u27e6${this.#html.push(html) - 1}\u27e7`;
  }

  /** The drawn page with the HTML in the place of its marks. */
  putBack(drawn: string): string {
    return drawn.replace(/\u27e6(\d+)\u27e7/g, (_, index) => this.#html[Number(index)] ?? "");
  }

  /** Turns each `{ html }` inside a context into `{ text }` with a mark, and remembers that it was HTML.
   * A text beside HTML stays, as `besideHtml`. What is null, or an empty item of a list, is not there for nhsuk-frontend, and so it is left out. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Fixtures have any options.
  asText(value: any): any {
    if (value === null) return undefined;
    if (Array.isArray(value)) return value.filter(Boolean).map((item) => this.asText(item));
    if (typeof value !== "object") return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.asText(inner)]));
    if (typeof copy.html === "string") {
      if (copy.text !== undefined) copy.besideHtml = copy.text;
      copy.text = this.for(copy.html);
      delete copy.html;
      copy.wasHtml = true;
    }
    return copy;
  }
}
