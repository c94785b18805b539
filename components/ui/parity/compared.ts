import { readdirSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { canonical, innerHtml } from "./canonical.ts";
import { Marks, type Fixture } from "./fixtures.ts";
import type { NotOurs, ParityOf } from "./parity-of.ts";

const folder = join(import.meta.dirname, "components");

/** What we have for each component of nhsuk-frontend, by its name there. */
export async function everyComponent(): Promise<Map<string, ParityOf | NotOurs>> {
  const names = readdirSync(folder).map((file) => file.replace(/\.tsx$/, ""));
  const found = new Map<string, ParityOf | NotOurs>();
  for (const name of names.sort()) {
    const module = (await import(`./components/${name}.tsx`)) as { component: ParityOf | NotOurs };
    found.set(name, module.component);
  }
  return found;
}

/** Why an example does not apply to us, or nothing when it does. */
export const reasonLeftOut = (parity: ParityOf, { context, name }: Fixture): string | undefined =>
  parity.leftOut?.find(({ is }) => is(context, name))?.reason;

function bodyOf({ bodyIn = "" }: ParityOf, { html }: Fixture): string {
  if (typeof bodyIn === "function") return bodyIn(html);
  return bodyIn === "" ? "" : innerHtml(html, bodyIn);
}

/** What we draw and what is expected, in one form; the reasons why they had to be changed to be alike. */
export function compare(
  parity: ParityOf,
  fixture: Fixture,
): { ours: string; theirs: string; ways: string[] } {
  const marks = new Marks();
  const given = marks.asText(fixture.context);
  const body = bodyOf(parity, fixture);
  if (body.trim() !== "") given.body = marks.for(body);
  let ours = canonical(marks.putBack(renderToStaticMarkup(parity.draw(given))));
  let theirs = canonical(fixture.html);
  const ways: string[] = [];
  for (const { reason, change } of parity.inOurWay ?? []) {
    const changed = [change(ours), change(theirs)] as const;
    if (changed[0] !== ours || changed[1] !== theirs) ways.push(reason);
    [ours, theirs] = changed;
  }
  return { ours, theirs, ways };
}
