import { escapeMarkup } from "#lib/markup.ts";
import type { TakenTable, TakenWords } from "./model.ts";

/** Marks that turn the writing direction about. Inside one cell they could turn the words of the next about. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Words of a source between marks that keep their writing direction to themselves. */
const isolated = (text: string): string =>
  text === "" ? "" : `\u2068${escapeMarkup(text.replaceAll(directionMarks, ""))}\u2069`;

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${isolated(line)}</p>`).join("");

function table({ caption, columns, rows }: TakenTable): string {
  const head = columns.map((column) => `<th>${escapeMarkup(column)}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${isolated(cell)}</td>`).join("")}</tr>`);
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

const narrative = (inner: string) => ({
  status: "generated" as const,
  div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">${inner}</div>`,
});

/** The words of a part as XHTML, for a reader who does not know the codes; every word of a source is escaped. */
export const toNarrative = ({ title, notes, tables }: TakenWords) =>
  narrative(`<p><b>${escapeMarkup(title)}</b></p>${paragraphs(notes)}${tables.map(table).join("")}`);
