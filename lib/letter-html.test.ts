import { expect, test } from "vitest";
import type { Block } from "./letter-blocks.ts";
import { readLetterHtml } from "./letter-html.ts";

const blocksOf = (html: string, title: string | null = null): readonly Block[] =>
  readLetterHtml(html, title)?.blocks ?? [];

const plain = (text: string) => ({ text, strong: false, href: null });

test("headings are fitted below the page's own, whatever the letter left out", () => {
  const blocks = blocksOf("<h1>Eye clinic</h1><h4>What we found</h4><h6>Drops</h6><h1>Next</h1>");
  expect(blocks).toEqual([
    { kind: "heading", level: 2, text: "Eye clinic" },
    { kind: "heading", level: 3, text: "What we found" },
    { kind: "heading", level: 4, text: "Drops" },
    { kind: "heading", level: 2, text: "Next" },
  ]);
  expect(blocksOf("<h3>First</h3><h1>Second</h1>").map((block) => "level" in block && block.level)).toEqual([
    2, 2,
  ]);
});

test("a first heading that says the title again is left out", () => {
  expect(blocksOf("<h1> Eye clinic </h1><p>Steady.</p>", "Eye Clinic")).toEqual([
    { kind: "paragraph", line: [plain("Steady.")] },
  ]);
});

test("scripts, styles and handlers leave nothing behind, and a picture is said to be left out", () => {
  const letter = readLetterHtml(
    "<style>p{color:white}</style><p onclick='alert(1)'>Steady.</p><script>alert(1)</script><img src=x onerror=alert(1)>",
    null,
  );
  expect(letter).toEqual({ blocks: [{ kind: "paragraph", line: [plain("Steady.")] }], leftOut: true });
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "http://a.example",
  "//a.example",
  "/me",
  "JaVaScRiPt:x",
])("a link to %s is only its words", (href) => {
  expect(blocksOf(`<p><a href="${href}">our page</a></p>`)).toEqual([
    { kind: "paragraph", line: [plain("our page")] },
  ]);
});

test("an https link keeps its address", () => {
  expect(blocksOf('<a href="https://www.example.org/drops">drops</a>')).toEqual([
    { kind: "paragraph", line: [{ text: "drops", strong: false, href: "https://www.example.org/drops" }] },
  ]);
});

test("a table with head cells stays one; a table that only places things does not", () => {
  const data =
    "<table><tr><th>Medicine</th><th>How much</th></tr><tr><td>Ramipril</td><td>5 mg</td></tr></table>";
  expect(blocksOf(data)).toEqual([
    {
      kind: "table",
      head: ["Medicine", "How much"],
      rows: [[[plain("Ramipril")], [plain("5 mg")]]],
    },
  ]);
  expect(blocksOf(`<table><tr><td><h1>Eye clinic</h1>${data}</td></tr></table>`)).toHaveLength(2);
});

const saysOf = (html: string) =>
  blocksOf(html).map((block) =>
    block.kind === "paragraph" ? block.line.map(({ text }) => text).join("") : block.kind,
  );

test.each([
  [
    "heads stand beside the values",
    "<tr><th>Dose</th><td>5 mg</td></tr><tr><th>Weight:</th><td><p>70 kg</p></td></tr>",
    ["Dose: 5 mg", "Weight: 70 kg"],
  ],
  [
    "a head spans two columns",
    "<tr><th colspan=2>Pressure</th><th>Pulse</th></tr><tr><td>120</td><td>80</td><td>64</td></tr>",
    ["Pressure; Pulse", "120; 80; 64"],
  ],
  [
    "a value spans two rows",
    "<tr><th>Day</th><th>Dose</th></tr><tr><td rowspan='2'>Monday</td><td>5 mg</td></tr><tr><td>10 mg</td></tr>",
    ["Day; Dose", "Monday; 5 mg", "10 mg"],
  ],
  [
    "a row is shorter than the heads",
    "<tr><th>Drug</th><th>Old</th><th>New</th></tr><tr><td>Ramipril</td><td>5 mg</td></tr>",
    ["Drug; Old; New", "Ramipril; 5 mg"],
  ],
  ["a cell is empty", "<tr><th>Ramipril</th><td></td><td>5 mg</td></tr>", ["Ramipril: –; 5 mg"]],
  ["there are only heads", "<tr><th>Allergic to penicillin</th></tr>", ["Allergic to penicillin"]],
  [
    "no value follows the heads",
    "<tr><th>Drug</th><th>Dose</th></tr><tr><td></td><td> </td></tr>",
    ["Drug; Dose"],
  ],
  [
    "cells have lines of their own",
    "<tr><td>Eye Unit<br>Southquay</td><td>Ref 12</td></tr>",
    ["Eye Unit\nSouthquay\nRef 12"],
  ],
])("where %s, no value stands under a head of another", (_where, rows, says) => {
  expect(saysOf(`<table>${rows}</table>`)).toEqual(says);
});

test("one span or all of them as 1 changes nothing, and a table in a list is told by its rows", () => {
  const rows =
    "<tr><th colspan=1>Drug</th><th>Dose</th></tr><tr><td rowspan='1'>Ramipril</td><td>5 mg</td></tr>";
  expect(saysOf(`<table>${rows}</table>`)).toEqual(["table"]);
  expect(blocksOf(`<ul><li><table>${rows}</table></li></ul>`)).toEqual([
    {
      kind: "list",
      ordered: false,
      items: [[plain("Drug; Dose"), plain("\n"), plain("Ramipril; 5 mg")]],
    },
  ]);
});

test.each([
  ["10<sup>9</sup>/L", "10⁹/L"],
  ["x 10<sup><b>-</b>12</sup>", "x 10⁻¹²"],
  ["10<sup>1.5</sup> and 10<sup>x</sup>", "10^(1.5) and 10^x"],
  ["10<sup>2<sup>3</sup></sup>", "10²^3"],
  ["1<sup>st</sup> May", "1st May"],
  ["CO<sub>2</sub> and VO<sub>max</sub>", "CO₂ and VO_max"],
  ['10<span style="vertical-align: super">9</span>/L', "10⁹/L"],
])("what stands above or below the line keeps its meaning: %s", (html, says) => {
  expect(saysOf(`<p>${html}</p>`).join("").replaceAll("\n", "")).toBe(says);
});

test.each([
  "<del>10 mg</del>",
  "<s>10 mg</s>",
  "<strike>10 mg</strike>",
  "<span style='text-decoration: line-through'>10 mg</span>",
  "<object>10 mg</object>",
  "<iframe srcdoc='10 mg'></iframe>",
  "<math><mn>10</mn></math>",
])("what is crossed out or cannot be shown is said to be left out: %s", (html) => {
  expect(readLetterHtml(`<p>Take ${html} 5 mg</p>`, null)).toEqual({
    blocks: [{ kind: "paragraph", line: [plain("Take 5 mg")] }],
    leftOut: true,
  });
});

test("lists in lists become one list, and nothing of them is lost", () => {
  expect(blocksOf("<ol><li>one<ul><li>two</li></ul></li><li><p>three</p><p>four</p></li></ol>")).toEqual([
    {
      kind: "list",
      ordered: true,
      items: [[plain("one")], [plain("two")], [plain("three"), plain("\n"), plain("four")]],
    },
  ]);
});

test("lines of an address keep their breaks", () => {
  expect(blocksOf("<p>Eye Unit<br>Southquay</p>")).toEqual([
    { kind: "paragraph", line: [plain("Eye Unit\nSouthquay")] },
  ]);
});

test("characters that turn text round are taken out", () => {
  expect(blocksOf("<p>dose \u202e05\u202c mg</p>")).toEqual([
    { kind: "paragraph", line: [plain("dose 05 mg")] },
  ]);
});

test.each([
  ["10,000 nested tags", "<div>".repeat(10_000)],
  ["blocks that a closing tag does not close", "<div></p>".repeat(4_000)],
  ["blocks that another's closing tag does not close", "<div></span>".repeat(4_000)],
  ["more tags than a letter has", "<b></b>".repeat(10_000)],
  ["more words than a page holds", `<p>${"a ".repeat(300_000)}</p>`],
])("%s are refused before they are parsed", (_what, html) => {
  const start = performance.now();
  expect(readLetterHtml(html, null)).toBeNull();
  expect(performance.now() - start).toBeLessThan(500);
});
