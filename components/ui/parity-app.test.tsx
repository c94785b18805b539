import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ReactElement } from "react";
import nunjucks from "nunjucks";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test } from "vitest";
import { CardGroup, type CardGroupProps } from "./card-group.tsx";
import { Card, type CardProps } from "./card.tsx";
import { canonical } from "./parity/canonical.ts";
import { Tag, type TagProps } from "./tag.tsx";
import { Timeline, type TimelineState } from "./timeline.tsx";

const { resolve } = createRequire(import.meta.url);
const dist = (name: string) => join(dirname(resolve(`${name}/package.json`)), "dist");
const macros = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([dist("nhsuk-frontend"), dist("nhsapp-frontend")]),
);

/** What a macro of nhsapp-frontend draws for these parameters. */
function macro(folder: string, name: string, params: object): string {
  const call = `{% from "nhsapp/components/${folder}/macro.njk" import ${name} %}{{ ${name}(params) }}`;
  return macros.renderString(call, { params });
}

let matched = 0;
let tried = 0;
afterAll(() => console.log(`parity with nhsapp-frontend: ${matched} of ${tried} examples match`));

function same(drawn: ReactElement, expected: string) {
  tried += 1;
  expect(canonical(renderToStaticMarkup(drawn))).toBe(canonical(expected));
  matched += 1;
}

const tags: [TagProps, string][] = [
  [{ text: "New" }, ""],
  ...(["blue", "orange", "green", "grey", "yellow", "white"] as const).map((colour): [TagProps, string] => [
    { text: "Action needed", colour },
    `nhsapp-tag--${colour}`,
  ]),
];

test.each(tags)("a tag %o", (props, classes) => {
  same(<Tag {...props} />, macro("tag", "nhsappTag", { text: props.text, classes }));
});

const cards: (CardProps & { title: string })[] = [
  { title: "Test results" },
  { title: "Test results", headingLevel: 2 },
  { title: "Test results", href: "/me/test-results" },
  { title: "Test results", href: "/me/test-results", description: "1 new" },
  { title: "Test results", href: "/me/test-results", classes: "nhsapp-card--secondary" },
];

test.each(cards)("a card %o", (card) => {
  same(<Card {...card} />, macro("card", "nhsappCard", card));
});

test("a card with a tag above, more below and a footer", () => {
  same(
    <Card title="Cholesterol" href="/r/2" above={<Tag text="New" />} footer={<p>Foot</p>}>
      <p>Taken 12 May</p>
    </Card>,
    macro("card", "nhsappCard", {
      title: "Cholesterol",
      href: "/r/2",
      aboveContent: { html: macro("tag", "nhsappTag", { text: "New" }) },
      descriptionHtml: "<p>Taken 12 May</p>",
      footer: { html: "<p>Foot</p>" },
    }),
  );
});

const some = [cards[3]!, { title: "Profile", href: "/me/profile" }];
const groups: CardGroupProps[] = [
  { cards: some },
  { cards: some, stacked: true },
  { cards: some, heading: "Coming up" },
  { cards: some, heading: "Coming up", headingLevel: 3, description: "In May" },
  { cards: some, stacked: true, classes: "nhsapp-cards--secondary" },
];

test.each(groups)("a card group %#", (group) => {
  same(<CardGroup {...group} />, macro("card", "nhsappCardGroup", group));
});

test("the second look of a group is the class of nhsapp-frontend", () => {
  same(
    <CardGroup cards={some} secondary />,
    macro("card", "nhsappCardGroup", { cards: some, classes: "nhsapp-cards--secondary" }),
  );
});

/** Our marks are our own, and the state is said in hidden words: both are left out before comparing. */
const withoutMarks = (html: string) =>
  html.replace(/<svg.*?<\/svg>/gs, "").replace(/<span class="nhsuk-u-visually-hidden">.*?<\/span>/g, "");

test.each(["done", "now", "next"] as TimelineState[])("a timeline with a step that is %s", (state) => {
  const step = { heading: "At the laboratory", text: "13 May 2028" };
  const drawn = <Timeline items={[{ state, stateText: "State:", ...step }]} />;
  const expected = macro("timeline", "nhsappTimeline", {
    items: [
      { headingText: step.heading, text: step.text, isPastItem: state === "done", active: state === "now" },
    ],
  });
  tried += 1;
  expect(canonical(withoutMarks(renderToStaticMarkup(drawn)))).toBe(canonical(withoutMarks(expected)));
  matched += 1;
});

test("the state of a step is in its words and in the shape of its mark", () => {
  const states: TimelineState[] = ["done", "now", "next", "stopped"];
  const marks = states.map((state) => {
    const html = renderToStaticMarkup(<Timeline items={[{ state, stateText: "State:", heading: "Step" }]} />);
    expect(html).toContain('<span class="nhsuk-u-visually-hidden">State: </span>Step');
    return /<svg.*?<\/svg>/s.exec(html)?.[0];
  });
  expect(new Set(marks).size).toBe(states.length);
});
