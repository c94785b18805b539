import { rulesFor } from "./rules/every.ts";
import { measure } from "./sentences.ts";
import type { Message } from "./message.ts";

/** One breach of one rule. */
export type Fault = {
  readonly file: string;
  readonly key: string;
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly what: string;
  readonly why: string;
};

/** An exception: what this rule found in this message stays, and why. Anything else it finds there is a fault. */
export type Allowed = {
  readonly file: string;
  readonly key: string;
  readonly rule: string;
  readonly what: string;
  readonly reason: string;
};

export const allowedFile = "scripts/words/allowed.json";

/** At most this share of a language's sentences may be long. */
const mostLong = 0.1;

const faultsOf = (message: Message): Fault[] =>
  rulesFor(message.locale).flatMap((rule) =>
    [...new Set(rule.find(message))].map((what) => ({
      file: message.file,
      key: message.key,
      rule: rule.name,
      severity: rule.severity,
      what,
      why: rule.why,
    })),
  );

/** A language may have some long sentences, and not many. Held against English, whose limit is published. */
function tooManyLong(messages: readonly Message[]): Fault[] {
  const { sentences, long } = measure(
    messages.filter(({ locale }) => locale === "en").flatMap(({ texts }) => texts),
  );
  if (long <= sentences * mostLong) return [];
  const what = `${long} of ${sentences} sentences`;
  const why = "at most 10% of all sentences have more than 20 words";
  return [{ file: "content/words/en", key: "*", rule: "long-share", severity: "error", what, why }];
}

const matches = (allowed: Allowed, fault: Fault) =>
  allowed.file === fault.file &&
  allowed.key === fault.key &&
  allowed.rule === fault.rule &&
  allowed.what === fault.what;

/** An exception without a reason, or one that nothing needs any more, is a fault itself. */
function faultsOfAllowed(allowed: readonly Allowed[], faults: readonly Fault[]): Fault[] {
  const fault = (entry: Allowed, rule: string, why: string): Fault => ({
    file: allowedFile,
    key: `${entry.file} ${entry.key}`,
    rule,
    severity: "error",
    what: `${entry.rule}: ${entry.what}`,
    why,
  });
  return allowed.flatMap((entry) => [
    ...(entry.reason.trim() === "" ? [fault(entry, "no-reason", "an exception says why")] : []),
    ...(faults.some((one) => matches(entry, one))
      ? []
      : [fault(entry, "not-needed", "nothing breaks this rule here: remove the entry")]),
  ]);
}

/** Holds every message against the rules of its language, minus the exceptions. */
export function judge(messages: readonly Message[], allowed: readonly Allowed[]): Fault[] {
  const all = [...messages.flatMap(faultsOf), ...tooManyLong(messages)];
  const left = all.filter((fault) => !allowed.some((entry) => matches(entry, fault)));
  return [...left, ...faultsOfAllowed(allowed, all)];
}
