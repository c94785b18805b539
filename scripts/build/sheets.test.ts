import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import postcss from "postcss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sheets } from "./sheets.mjs";

/** A house in which one page draws a card and the gallery a badge, and nobody a button. */
const files = {
  "app/page.tsx":
    'import { Card } from "#components/ui/card.tsx";\nimport "#components/ui/radios.tsx";\nexport default () => <Card size="wide" columns={2} />;',
  "app/design/page.tsx": 'import { Badge } from "../../components/ui/badge.tsx";\nexport default Badge;',
  "app/global-error.tsx": 'export default () => <p className="app-last">Sorry</p>;',
  "components/ui/card.tsx":
    'import { titled } from "./titled.ts";\nexport const Card = ({ size, columns }: { size: "wide" | "tall"; columns: number }) => <p className={`nhsuk-card ${titled} nhsuk-card--${size} nhsuk-card--columns-${columns}`} />;',
  "components/ui/choice.tsx":
    "export const Choice = ({ block }: { block: string }) => <p className={`${block}__label`} />;",
  "app/_offline/main.tsx": 'export default () => <p className="app-offline">You are offline</p>;',
  "components/ui/radios.tsx":
    'import { Choice } from "./choice.tsx";\nexport const Radios = () => <Choice block="nhsuk-radios" />;',
  "app/help/page.tsx": 'import { Box } from "#components/ui/box.tsx";\nexport default () => <Box tall />;',
  "components/ui/box.tsx":
    'export const Box = (props: { tall?: boolean; wide?: boolean }) => <p className={[props.tall && "nhsuk-box--tall", props.wide && "nhsuk-box--wide"].join(" ")} />;',
  "components/ui/titled.ts": 'export const titled = "app-titled";',
  "components/ui/badge.tsx": 'export const Badge = () => <p className="nhsapp-badge app-badge" />;',
  "components/ui/button.tsx": 'export const Button = () => <button className="nhsuk-button" />;',
};

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sheets-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});

afterAll(() => rmSync(root, { recursive: true }));

const made = async (css: string, from = "app/globals.css") => {
  const { css: text } = await postcss([sheets(root)]).process(css, { from: join(root, from) });
  return text.replaceAll(/\s+/g, " ").trim();
};

test("a rule stays when a production route draws its class, directly, as a start, or through an import", async () => {
  const kept = "@layer nhsuk { .nhsuk-card {a:b} .nhsuk-card--wide {a:b} p {a:b} }";
  expect(await made(kept)).toBe(kept);
  const own = "@layer components { .app-titled {a:b} .app-last {a:b} }";
  expect(await made(own)).toBe(own);
});

test("of names made as needed those stay that are made from something said, and a type says nothing", async () => {
  const css = (...classes: string[]) =>
    `@layer nhsuk { ${classes.map((name) => `.${name} {a:b} `).join("")}}`;
  expect(
    await made(css("nhsuk-card--wide", "nhsuk-card--tall", "nhsuk-card--columns-2", "nhsuk-card--columns-3")),
  ).toBe(css("nhsuk-card--wide", "nhsuk-card--columns-2"));
});

test("a part of a block that is named elsewhere stays, and a part that nobody puts behind a block goes", async () => {
  const css = (...classes: string[]) =>
    `@layer nhsuk { ${classes.map((name) => `.${name} {a:b} `).join("")}}`;
  expect(await made(css("nhsuk-radios__label", "nhsuk-radios__hint", "nhsuk-checkboxes__label"))).toBe(
    css("nhsuk-radios__label"),
  );
});

test("a block of a file that does not import the one with the end gets no part", async () => {
  expect(await made("@layer nhsuk { .nhsuk-card__label {a:b} .nhsuk-radios__label {a:b} }")).toBe(
    "@layer nhsuk { .nhsuk-radios__label {a:b} }",
  );
});

test("a document that is drawn beside the routes keeps its rules", async () => {
  const own = "@layer components { .app-offline {a:b} }";
  expect(await made(own)).toBe(own);
});

test("a rule goes when no production route draws its class, in their layers and in ours", async () => {
  expect(await made("@layer nhsuk { .nhsuk-button {a:b} .nhsuk-card .nhsuk-button {a:b} }")).toBe(
    "@layer nhsuk { }",
  );
  expect(await made("@layer nhsapp { .nhsapp-badge {a:b} }")).toBe("@layer nhsapp { }");
  expect(await made("@layer components { .app-badge {a:b} }")).toBe("@layer components { }");
});

test("of a list of selectors those go that nobody needs, and a block that holds nothing goes with them", async () => {
  expect(await made("@layer nhsuk { .nhsuk-card, .nhsuk-button {a:b} }")).toBe(
    "@layer nhsuk { .nhsuk-card {a:b} }",
  );
  expect(await made("@layer nhsuk { @media print { .nhsuk-button {a:b} } }")).toBe("@layer nhsuk { }");
});

test("a class inside :not() decides nothing, and script being on is no component", async () => {
  const kept = "@layer nhsuk { .nhsuk-card:not(.nhsuk-button) {a:b} .nhsuk-frontend-supported p {a:b} }";
  expect(await made(kept)).toBe(kept);
});

test("the gallery's sheet keeps everything", async () => {
  const all = "@layer nhsuk { .nhsuk-button {a:b} }";
  expect(await made(all, "app/design/gallery.css")).toBe(all);
});

test("sides become start and end, but in sheets of our own, which are written that way", async () => {
  expect(await made("@layer nhsuk { p {margin-left:0;text-align:right;left:1px} }")).toBe(
    "@layer nhsuk { p {margin-inline-start:0;text-align:end;inset-inline-start:1px} }",
  );
});

test("four sides in one value become a block and an inline part where left and right differ", async () => {
  expect(await made("@layer nhsuk { p {padding:1px 2px 3px 4px;margin:1px 2px 3px 2px} }")).toBe(
    "@layer nhsuk { p {padding-block:1px 3px;padding-inline:4px 2px;margin:1px 2px 3px 2px} }",
  );
});

test("no font comes from elsewhere and none is Frutiger", async () => {
  const css =
    '@layer nhsuk { @font-face {src:url("https://assets.nhs.uk/f.woff2")} p {font-family:"Frutiger W01",arial} }';
  expect(await made(css)).toBe("@layer nhsuk { p {font-family:arial, sans-serif} }");
});

test("colours that contrast changes become our tokens, and a ground on which white words stand does not", async () => {
  expect(
    await made(
      "@layer nhsuk { p {color:#005eb8;border:1px solid #d8dde0;background-color:#005eb8;fill:#005eb8b3} }",
    ),
  ).toBe(
    "@layer nhsuk { p {color:var(--color-link);border:1px solid var(--color-border);background-color:#005eb8;fill:#005eb8b3} }",
  );
});

test("what a component draws only where it is asked for stays when somebody asks, and goes when nobody does", async () => {
  expect(await made("@layer nhsuk { .nhsuk-box--tall {a:b} .nhsuk-box--wide {a:b} }")).toBe(
    "@layer nhsuk { .nhsuk-box--tall {a:b} }",
  );
});
