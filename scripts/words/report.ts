import { measure } from "./sentences.ts";
import type { Fault } from "./judge.ts";
import type { Message } from "./message.ts";

const line = ({ file, key, rule, what, why }: Fault) => `${file} ${key}: ${rule}: ${what}, ${why}`;

const columns = ["sentences", "words", "over 20", "longest", "reading age"];

function row(name: string, messages: readonly Message[], locale: string): string[] {
  const { sentences, words, long, longest, readingAge } = measure(messages.flatMap(({ texts }) => texts));
  const share = sentences === 0 ? 0 : Math.round((100 * long) / sentences);
  const age = locale === "en" && sentences > 0 ? readingAge.toFixed(1) : "";
  return [name, String(sentences), String(words), `${share}%`, String(longest), age];
}

function rows(messages: readonly Message[]): string[][] {
  const byLocale = Map.groupBy(messages, ({ locale }) => locale);
  return [...byLocale].flatMap(([locale, inLocale]) => [
    ...[...Map.groupBy(inLocale, ({ file }) => file)].map(([file, inFile]) => row(file, inFile, locale)),
    row(`all of ${locale}`, inLocale, locale),
  ]);
}

function table(messages: readonly Message[]): string[] {
  const lines = [["", ...columns], ...rows(messages)];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0))) ?? [];
  return lines.map((cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/** The report: errors, warnings, figures of each file (reading ages are told, never judged), and the sum. */
export function report(messages: readonly Message[], faults: readonly Fault[]): string[] {
  const errors = faults.filter(({ severity }) => severity === "error");
  const warnings = faults.filter(({ severity }) => severity === "warning");
  const files = new Set(messages.map(({ file }) => file)).size;
  return [
    ...errors.map(line),
    ...(warnings.length > 0 ? ["", "Warnings:"] : []),
    ...warnings.map(line),
    "",
    ...table(messages),
    "",
    `${files} files, ${messages.length} messages, ${errors.length} errors, ${warnings.length} warnings`,
  ];
}
