import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Progress, type ProgressProps } from "./progress.tsx";

const draw = (props: Partial<ProgressProps> = {}) =>
  renderToStaticMarkup(
    <Progress id="p" label="Getting your letters" status="2 of 5 letters" value={2} max={5} {...props} />,
  );

test("the bar has a name, and its words are announced when they change", () => {
  expect(draw()).toContain('<label class="app-progress__label" for="p-bar">Getting your letters</label>');
  expect(draw()).toMatch(/<progress [^>]*id="p-bar" value="2" max="5"/);
  expect(draw()).toContain('role="status">2 of 5 letters</p>');
});

test("work of unknown length has no value", () => {
  const html = draw({ value: undefined, max: undefined, status: "This can take a minute" });
  expect(html).not.toMatch(/value=|max=/);
});

test("it can be looked at again and stopped without script", () => {
  const html = draw({
    refresh: { text: "Look again", href: "/letters" },
    stop: { text: "Stop", to: { action: "/stop" } },
  });
  expect(html).toMatch(/href="\/letters"[^>]*>Look again<\/a>/);
  expect(html).toMatch(/<form action="\/stop" method="post"><button [^>]*type="submit">Stop<\/button>/);
  expect(draw()).not.toContain("app-progress__ways");
});
