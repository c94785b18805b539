import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { me } from "#lib/paths.ts";
import { linkTarget } from "./link-target.ts";
import { Markdown } from "./markdown.tsx";

const place = { origin: "https://front.example", person: me };
const draw = (text: string) => renderToStaticMarkup(<Markdown text={text} {...place} />);
const tags = (html: string) => [...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag);

test("headings stand below that of the page, in order, whatever their marks say", () => {
  const html = draw("# One\n### Two\n##### Three\n## Four\n# Five");
  expect(tags(html).filter((tag) => tag?.startsWith("h"))).toEqual(["h2", "h3", "h4", "h3", "h2"]);
});

test("lists, emphasis and line breaks are drawn; a picture is its words", () => {
  const html = draw(
    "* a\n* b\n\n3. x\n4. y\n\n**bold** and *slanted*  \nnext ![A map](https://x.example/map.png)",
  );
  expect(html).toMatch(/<ul [^>]*><li dir="auto">a<\/li><li dir="auto">b<\/li><\/ul>/);
  expect(html).toMatch(/<ol [^>]*start="3">/);
  expect(html).toContain("<strong>bold</strong> and <em>slanted</em><br/>");
  expect(html).toContain("A map");
  expect(tags(html)).not.toContain("img");
});

test("no HTML is ever made of what a sender wrote, as it is or encoded", () => {
  const html = draw(
    "<script>alert(1)</script>\n\n<b>x</b> &lt;img src=x onerror=alert(1)&gt; &amp;lt; &pound;5",
  );
  expect(tags(html)).toEqual(["p", "p"]);
  expect(html).toContain("&lt;script&gt;");
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(html).toContain("£5");
});

test("what is not published for messages stays text: code, quotes, references, lines, bare addresses", () => {
  const html = draw(
    "    four spaces\n\n> quote\n\n---\n\n`code` <https://x.example> [r]\n\n[r]: https://x.example",
  );
  expect(new Set(tags(html))).toEqual(new Set(["p"]));
  expect(html).toContain("&gt; quote");
});

test("a link that leads out says where to; one that says it already does not say it twice", () => {
  expect(draw("[Book here](https://book.example/a?b=c)")).toContain(
    'href="https://book.example/a?b=c" rel="noreferrer"><bdi>Book here</bdi> (<bdi dir="ltr">book.example</bdi>)</a>',
  );
  expect(draw("[Call us](tel:01632960180)")).toContain('(<bdi dir="ltr">01632960180</bdi>)');
  expect(draw("[01632 960180](tel:01632960180)")).not.toContain("(");
  expect(draw("[nhs.uk](https://www.nhs.uk/)")).toContain('(<bdi dir="ltr">www.nhs.uk</bdi>)');
  expect(draw("[a@b.example](mailto:a@b.example)")).not.toContain("(");
});

test("of a link that is shown beside the message only the words stay, and nothing where it stands alone", () => {
  const shownBeside = (address: string) => address === "/me/book?x=1";
  const text = "Please [book](/me/book?x=1) or [read](/help).\n\n[Book](/me/book?x=1)";
  const html = renderToStaticMarkup(<Markdown {...{ text, shownBeside }} {...place} />);
  expect(html).toContain("Please book or <a");
  expect(html).not.toContain("/me/book");
  expect(tags(html).filter((tag) => tag === "p")).toHaveLength(1);
});

test("marks that turn the direction of a text are taken out", () => {
  expect(draw("safe\u202etxt.exe\u2066")).toContain("safetxt.exe");
});

test("lists in lists are drawn some way down, and as words below", () => {
  const html = draw(`${"* ".repeat(1_500)}end`);
  expect(tags(html).filter((tag) => tag === "ul")).toHaveLength(6);
  expect(html).toContain("end");
});

test.each([
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["https://me:secret@front.example/me", null],
  ["//evil.example/x", null],
  ["/\\evil.example", null],
  ["/x/..//evil.example/p", null],
  ["https://front.example//evil.example", null],
  ["/a/..\\\\evil.example", null],
  ["not an address", null],
  ["/api/leave", null],
  ["https://front.example/log-out", null],
  ["/me/documents/d1", { kind: "inner", href: "/me/documents/d1" }],
  ["https://front.example/k7f3q5mzaw2c/documents/d1?x=1", { kind: "inner", href: "/me/documents/d1?x=1" }],
  ["https://front.example/help", { kind: "inner", href: "/help" }],
  ["https://front.example.evil.example/me", { kind: "outer", says: "front.example.evil.example" }],
  [
    "mailto:a%40b@c.example?bcc=x@y.example",
    { kind: "outer", href: "mailto:a%40b@c.example", says: "a@b@c.example" },
  ],
])("%s leads where it may", (address, target) => {
  const found = linkTarget(address, place);
  if (target === null) expect(found).toBeNull();
  else expect(found).toMatchObject(target);
});
