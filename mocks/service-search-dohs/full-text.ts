import type { Document } from "./responses/document.ts";

/** What is searched when no fields are named. */
const SEARCHABLE = [
  "ODSCode",
  "OrganisationName",
  "OrganisationTypeId",
  "OrganisationType",
  "OrganisationSubType",
  "Address1",
  "Address2",
  "Address3",
  "City",
  "County",
  "Postcode",
];

export type FullText = {
  text: string;
  /** Comma-separated; empty or `*` means all. */
  fields: string;
  mode: "any" | "all";
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+\*?/gu) ?? [];

function fieldsOf(fields: string): string[] {
  const named = fields
    .split(",")
    .map((field) => field.trim())
    .filter(Boolean);
  return named.length === 0 || named.includes("*") ? SEARCHABLE : named;
}

const found = (word: string, among: readonly string[]): boolean =>
  word.endsWith("*") ? among.some((one) => one.startsWith(word.slice(0, -1))) : among.includes(word);

/**
 * How well a document matches (the count of words found), 0 where it does not. Simple query syntax as far as it is
 * used: words, and a word's beginning with `*`.
 */
export function scoreOf(document: Document, { text, fields, mode }: FullText): number {
  const wanted = text.trim() === "*" ? [] : wordsOf(text);
  if (wanted.length === 0) return text.trim() === "*" || text.trim() === "" ? 1 : 0;
  const held = fieldsOf(fields).flatMap((field) => {
    const value = document[field];
    return typeof value === "string" ? wordsOf(value) : [];
  });
  const hits = wanted.filter((word) => found(word, held)).length;
  if (mode === "all" && hits < wanted.length) return 0;
  return hits;
}
