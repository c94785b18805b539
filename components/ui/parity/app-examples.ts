import type { Context } from "./fixtures.ts";

/** One call of a macro. nhsapp-frontend ships no examples, so these are ours; together they use every option. */
export interface AppExample {
  readonly name: string;
  readonly context: Context;
}

const data = { "data-of": "example" };
const results = { title: "Test results", href: "/me/test-results" };
const profile = { title: "Profile", href: "/me/profile", description: "Your details" };
const tagHtml = '<span class="nhsapp-tag nhsapp-tag--orange">Action needed</span>';

const tagColours = [
  "white",
  "grey",
  "green",
  "aqua-green",
  "blue",
  "purple",
  "pink",
  "red",
  "orange",
  "yellow",
];

const tags: readonly AppExample[] = [
  { name: "without colour", context: { text: "New" } },
  ...tagColours.map((colour) => ({
    name: colour,
    context: { text: "Action needed", classes: `nhsapp-tag--${colour}` },
  })),
  { name: "with HTML", context: { html: "<b>2</b> new" } },
  { name: "with id", context: { text: "New", id: "tag" } },
  { name: "with another class", context: { text: "New", classes: "nhsuk-u-margin-top-2" } },
  { name: "with attributes", context: { text: "New", attributes: data } },
];

const badgesLarge: readonly AppExample[] = [
  { name: "one", context: { count: 1, label: "new message" } },
  { name: "nine", context: { count: 9, label: "new messages" } },
  { name: "more than nine", context: { count: 10, label: "new messages" } },
  { name: "none", context: { count: 0, label: "new messages" } },
  { name: "with id and class", context: { count: 3, label: "new messages", id: "badge", classes: "more" } },
  { name: "with attributes", context: { count: 3, label: "new messages", attributes: data } },
];

const badgesSmall: readonly AppExample[] = [
  { name: "with text", context: { text: "Today at 8:15am", label: "Unread" } },
  { name: "with HTML", context: { html: "<b>Mill Lane Surgery</b>", label: "Unread" } },
  { name: "in the margin", context: { text: "New", label: "Unread", positionAbsolute: true } },
  { name: "with id and class", context: { text: "New", label: "Unread", id: "dot", classes: "more" } },
  { name: "with attributes", context: { text: "New", label: "Unread", attributes: data } },
];

const cards: readonly AppExample[] = [
  { name: "with a title", context: { title: "Test results" } },
  ...[2, 3, 4].map((headingLevel) => ({
    name: `with a heading of level ${headingLevel}`,
    context: { title: "Test results", headingLevel },
  })),
  { name: "as a link", context: results },
  { name: "as a link with a heading level", context: { ...results, headingLevel: 2 } },
  { name: "with a description", context: { ...results, description: "1 new" } },
  { name: "with a description, not a link", context: { title: "Test results", description: "1 new" } },
  {
    name: "with a description in HTML",
    context: { ...results, descriptionHtml: "<p>Taken <b>12 May</b></p>" },
  },
  { name: "with a tag above", context: { ...results, aboveContent: { html: tagHtml } } },
  { name: "with a footer", context: { ...results, footer: { html: "<p>Mill Lane Surgery</p>" } } },
  {
    name: "with all facts in the name of the link",
    context: { ...results, description: "1 new", linkAriaLabel: "Test results with 1 new" },
  },
  { name: "with a badge", context: { ...results, badgeLarge: { count: 2, label: "new results" } } },
  { name: "with a badge of none", context: { ...results, badgeLarge: { count: 0, label: "new results" } } },
  {
    name: "with a badge that has an id and a class",
    context: { ...results, badgeLarge: { count: 2, label: "new results", id: "many", classes: "more" } },
  },
  {
    name: "with attributes on its badge",
    context: { ...results, badgeLarge: { count: 2, label: "new results", attributes: data } },
  },
  { name: "with a picture", context: { ...results, img: { src: "/walk.jpg", alt: "Two people on a walk" } } },
  { name: "with a picture that decorates", context: { title: "Walk", img: { src: "/walk.jpg", alt: "" } } },
  { name: "secondary", context: { ...results, classes: "nhsapp-card--secondary" } },
  { name: "with classes inside", context: { ...results, titleClasses: "title", containerClasses: "inside" } },
  {
    name: "with classes on a title that is no link, and on its description",
    context: { title: "Walk", titleClasses: "title", description: "Today", descriptionClasses: "line" },
  },
  { name: "with id and class", context: { ...results, id: "card", classes: "more" } },
  { name: "with attributes", context: { ...results, attributes: data } },
];

const inGroup = [
  results,
  profile,
  {
    ...results,
    classes: "more",
    titleClasses: "title",
    containerClasses: "inside",
    aboveContent: { html: tagHtml },
    descriptionHtml: "<p>Taken 12 May</p>",
    footer: { html: "<p>Mill Lane Surgery</p>" },
    badgeLarge: { count: 2, label: "new results", id: "many", classes: "more" },
    img: { src: "/walk.jpg", alt: "Two people on a walk" },
  },
  { title: "Not a link", headingLevel: 3, description: "Now", descriptionClasses: "line" },
  { ...profile, linkAriaLabel: "Profile with your details" },
];

const cardGroups: readonly AppExample[] = [
  { name: "of two", context: { cards: [results, profile] } },
  { name: "of every kind", context: { cards: inGroup } },
  { name: "stacked", context: { cards: [results, profile], stacked: true } },
  { name: "with a heading", context: { cards: [results, profile], heading: "Coming up" } },
  { name: "with a heading of level 3", context: { cards: [results], heading: "Coming up", headingLevel: 3 } },
  { name: "with a heading in HTML", context: { cards: [results], headingHtml: "<h2>Coming <b>up</b></h2>" } },
  { name: "with a description", context: { cards: [results], heading: "Coming up", description: "In May" } },
  {
    name: "with a description in HTML",
    context: { cards: [results], descriptionHtml: "<p>In <b>May</b></p>" },
  },
  { name: "secondary", context: { cards: [results], stacked: true, classes: "nhsapp-cards--secondary" } },
  { name: "that is no list", context: { cards: [results, profile], isListItem: false } },
  { name: "with id and class", context: { cards: [results], id: "group", classes: "more" } },
  { name: "with attributes", context: { cards: [results], attributes: data } },
  { name: "with an id on a card", context: { cards: [{ ...results, id: "card" }] } },
  { name: "with attributes on a card", context: { cards: [{ ...results, attributes: data }] } },
  {
    name: "with attributes on a badge",
    context: { cards: [{ ...results, badgeLarge: { count: 2, label: "new results", attributes: data } }] },
  },
];

const past = { headingText: "Ordered", text: "2 May 2028", isPastItem: true };
const active = { headingText: "At the laboratory", text: "13 May 2028", active: true };
const next = { headingText: "Result", text: "By 19 May 2028" };

const timelines: readonly AppExample[] = [
  { name: "with past, current and next", context: { items: [past, active, next] } },
  { name: "with one step alone", context: { items: [active] } },
  { name: "with HTML", context: { items: [{ headingText: "Result", html: "<p>Ask <b>us</b></p>" }] } },
  { name: "with headings only", context: { items: [{ headingText: "Ordered" }, { headingText: "Result" }] } },
  { name: "with an entry that is not there", context: { items: [past, false, next] } },
  { name: "with headings of level 2", context: { items: [past, next], headingLevel: 2 } },
  { name: "with id and class", context: { items: [past], id: "steps", classes: "more" } },
  { name: "with attributes", context: { items: [past], attributes: data } },
];

/** Every call that is compared, by the name of the macro. */
export const appExamples: Readonly<Record<string, readonly AppExample[]>> = {
  "badge large": badgesLarge,
  "badge small": badgesSmall,
  card: cards,
  "card group": cardGroups,
  tag: tags,
  timeline: timelines,
};
