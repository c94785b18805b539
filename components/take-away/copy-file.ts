import type { TakenTable, TakenWords } from "#lib/domain/take-away/model.ts";
import { escapeMarkup } from "#lib/markup.ts";

/** Everything that a file to read says. Every text of it is escaped; none of it is markup. */
export interface CopyFile {
  readonly title: string;
  /** Whose it is, as pairs of name and value. */
  readonly whose: readonly (readonly [name: string, value: string])[];
  /** Who made it and when, and that it is confidential. */
  readonly lead: readonly string[];
  readonly contents: string;
  readonly missing: { readonly heading: string; readonly lines: readonly string[] };
  readonly parts: readonly TakenWords[];
}

/** The file opens anywhere, far from our own style sheet: dark on light, large, in one column, tables that can scroll. */
const style = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1.125rem/1.5 Arial, sans-serif; color: #212b32; background: #fff; }
h1, h2 { line-height: 1.25; }
h2 { margin-block: 2rem 0.5rem; }
a { color: #005eb8; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
nav li { padding-block: 0.5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin-block: 1rem; }
caption { text-align: start; font-weight: bold; padding-block: 0.5rem; }
th, td { border: 1px solid #768692; padding: 0.5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
:focus-visible { outline: 4px solid #212b32; }
@media print { nav { display: none; } .scroll { overflow: visible; } tr { break-inside: avoid; } }
`;

/** A source's words keep their own writing direction. */
const own = (text: string): string => `<bdi>${escapeMarkup(text)}</bdi>`;

const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${own(line)}</p>`).join("\n");

function tableMarkup({ caption, columns, rows }: TakenTable, label: string): string {
  const head = columns.map((column) => `<th scope="col">${escapeMarkup(column)}</th>`).join("");
  const body = rows.map(
    ([name = "", ...cells]) =>
      `<tr><th scope="row">${own(name)}</th>${cells.map((cell) => `<td>${own(cell)}</td>`).join("")}</tr>`,
  );
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="${label}">
<table>
<caption id="${label}">${escapeMarkup(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</div>`;
}

const partMarkup = ({ title, notes, tables }: TakenWords, index: number): string => `<section>
<h2 id="part-${index + 1}">${escapeMarkup(title)}</h2>
${paragraphs(notes)}
${tables.map((table, number) => tableMarkup(table, `table-${index + 1}-${number + 1}`)).join("\n")}
</section>`;

const linkTo = (id: string, title: string): string => `<li><a href="#${id}">${escapeMarkup(title)}</a></li>`;

/**
 * The copy as one HTML file in English that needs nothing else: headings, a list of contents, tables with captions, its
 * own style, no script, and a policy that lets nothing be fetched.
 */
export function copyFile({ title, whose, lead, contents, missing, parts }: CopyFile): string {
  const facts = whose.map(([name, value]) => `<dt>${escapeMarkup(name)}</dt><dd>${own(value)}</dd>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeMarkup(title)}</h1>
${facts.length === 0 ? "" : `<dl>${facts.join("\n")}</dl>`}
${paragraphs(lead)}
<nav aria-label="${escapeMarkup(contents)}">
<ul>
${linkTo("missing", missing.heading)}
${parts.map((part, index) => linkTo(`part-${index + 1}`, part.title)).join("\n")}
</ul>
</nav>
<section>
<h2 id="missing">${escapeMarkup(missing.heading)}</h2>
<ul>
${missing.lines.map((line) => `<li>${own(line)}</li>`).join("\n")}
</ul>
</section>
${parts.map(partMarkup).join("\n")}
</main>
</body>
</html>
`;
}
