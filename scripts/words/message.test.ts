import { expect, it } from "vitest";
import { readMessage } from "./message.ts";

const place = { file: "sample.json", locale: "en", key: "page.body" };
const read = (source: string, key = place.key) => readMessage({ ...place, key }, source);
const texts = (source: string) => read(source).texts.map(({ words }) => words);

it("a message without tags is one line, and a heading when its key says so", () => {
  expect(read("Hello").texts).toEqual([{ kind: "line", words: "Hello" }]);
  for (const key of ["title", "page.heading", "page.howHeading", "page.headingNoName", "page.orderedTitle"])
    expect(read("Hello", key).texts[0]?.kind, key).toBe("heading");
  expect(read("Hello", "heading.text").texts[0]?.kind).toBe("line");
});

it("paragraphs and items are texts of their own, in order", () => {
  expect(read("<p>One.</p>Loose.<ul><li>two</li> <li>three</li></ul>").texts).toEqual([
    { kind: "paragraph", words: "One." },
    { kind: "line", words: "Loose." },
    { kind: "item", words: "two" },
    { kind: "item", words: "three" },
  ]);
});

it("a list knows its lead-in and whether it is numbered", () => {
  expect(read("<p>You can:</p><ul><li>read</li></ul><ol><li>Go.</li></ol>").lists).toEqual([
    { ordered: false, lead: "You can:", items: ["read"] },
    { ordered: true, lead: "read", items: ["Go."] },
  ]);
});

it("every branch of plurals and choices is read, each with each", () => {
  const plural = "{n, plural, =0 {no} one {# result} other {# results}}";
  const choice = "{place, select, gp {here} other {there}}";
  expect(texts(`You have ${plural} ${choice}.`)).toEqual([
    "You have no here.",
    "You have no there.",
    "You have ▢ result here.",
    "You have ▢ result there.",
    "You have ▢ results here.",
    "You have ▢ results there.",
  ]);
});

it("values of every sort, and names in bdi, are one sign", () => {
  expect(texts("{a} {b, number} {c, date} <bdi>Any NAME</bdi>")).toEqual(["▢ ▢ ▢ ▢"]);
});

it("links and bold words are known, inside paragraphs and branches too", () => {
  const message = read("<p>See <help>App help</help>. Select {n, plural, other {<b>Go on</b>}}.</p>");
  expect(message.links).toEqual(["App help"]);
  expect(message.bold).toEqual(["Go on"]);
  expect(message.texts[0]?.words).toBe("See App help. Select Go on.");
});

it("direction marks are not read, and a space that does not break is a space", () => {
  expect(texts("\u2068{name}\u2069 in 10\u00a0minutes")).toEqual(["▢ in 10 minutes"]);
});

it("what cannot be parsed says why, and has no texts", () => {
  expect(read("Hello {name")).toMatchObject({ texts: [], broken: expect.stringMatching(/./) });
});
