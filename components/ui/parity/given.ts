import type { Context } from "./fixtures.ts";

/** An option that is text, or an object with a text. */
export const textOf = (value: unknown): string =>
  typeof value === "string" ? value : ((value as { text?: string } | undefined)?.text ?? "");

/** Rows may have their actions in a list or in an object with a list; ours have the list. */
export const flatRows = (rows: Context[]) =>
  rows.map((row) => ({
    ...row,
    key: textOf(row.key),
    value: textOf(row.value),
    actions: row.actions?.items ?? row.actions,
  }));
