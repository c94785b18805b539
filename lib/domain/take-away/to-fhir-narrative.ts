import { escapeMarkup, isolated } from "#lib/markup.ts";
import type { TakenTable, TakenWords } from "./model.ts";

/** Words of a source: escaped, and with a writing direction of their own. */
const own = (text: string): string => escapeMarkup(isolated(text));

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${own(line)}</p>`).join("");

function table({ caption, columns, rows }: TakenTable): string {
  const head = columns.map((column) => `<th>${escapeMarkup(column)}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${own(cell)}</td>`).join("")}</tr>`);
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

const narrative = (inner: string) => ({
  status: "generated" as const,
  div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">${inner}</div>`,
});

/** The words of a part as XHTML, for a reader who does not know the codes; every word of a source is escaped. */
export const toNarrative = ({ title, notes, tables }: TakenWords) =>
  narrative(`<p><b>${escapeMarkup(title)}</b></p>${paragraphs(notes)}${tables.map(table).join("")}`);
