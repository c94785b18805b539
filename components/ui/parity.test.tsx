import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, describe, expect, test } from "vitest";
import { canonical, innerHtml } from "./parity/canonical.ts";
import { drawn } from "./parity/components.tsx";
import { Marks, shippedFixtures } from "./parity/fixtures.ts";
import { leftOut, leftOutAlways } from "./parity/left-out.ts";

/**
 * Where we mean to differ, because nhsuk-frontend's script is not loaded: a link that looks like a button stays a
 * link, and the error summary takes the focus by HTML alone.
 */
const inOurWay = (html: string) =>
  html
    .replace(/(<a .*nhsuk-button.*) role="button"/g, "$1")
    .replace(/<div autofocus="" (.*nhsuk-error-summary.*) tabindex="-1"/g, "<div $1");

const counts = new Map<string, { tried: number; matched: number; skipped: Map<string, number> }>();

afterAll(() => {
  const rows = [...counts].map(([component, { tried, matched, skipped }]) => {
    const why = [...skipped].map(([reason, count]) => `${count} ${reason}`).join("; ");
    return `${component}: ${matched} of ${tried} match${why ? ` (left out: ${why})` : ""}`;
  });
  const total = { tried: 0, matched: 0 };
  for (const { tried, matched } of counts.values()) {
    total.tried += tried;
    total.matched += matched;
  }
  console.log(`${rows.join("\n")}\nparity: ${total.matched} of ${total.tried} examples match`);
});

describe.each(Object.keys(drawn))("%s draws what nhsuk-frontend draws", (component) => {
  const count = { tried: 0, matched: 0, skipped: new Map<string, number>() };
  counts.set(component, count);

  for (const [index, fixture] of shippedFixtures(component).entries()) {
    const reasons = [...(leftOut[component] ?? []), leftOutAlways];
    const reason = reasons.find(({ is }) => is(fixture.context, fixture.name))?.reason;
    if (reason !== undefined) {
      count.skipped.set(reason, (count.skipped.get(reason) ?? 0) + 1);
      continue;
    }
    test(`${index + 1} ${fixture.name}`, () => {
      count.tried += 1;
      const marks = new Marks();
      const props = marks.asText(fixture.context);
      // The body of a care card is not in the file of examples, so it is taken from what was drawn there.
      if (component === "card") props.body = marks.for(innerHtml(fixture.html, "nhsuk-card__content"));
      const html = marks.putBack(renderToStaticMarkup(drawn[component]!(props)));
      expect(inOurWay(canonical(html))).toBe(inOurWay(canonical(fixture.html)));
      count.matched += 1;
    });
  }
});
