import { useState } from "react";
import type { ZodType } from "zod";
import { go } from "../place.ts";

export type Values = Readonly<Record<string, string | readonly string[]>>;

/** Where somebody stands in a journey of one question a page, without a connection: all of it is in memory. */
export interface OfflineJourney {
  readonly step: string;
  readonly then: "check" | undefined;
  readonly values: Values;
  readonly codes: Readonly<Record<string, string>>;
  /** Takes the answer of a step, as a form sends it. */
  readonly answer: (form: FormData) => void;
  /** The address of a step, from the answers. */
  readonly to: (step: string) => string;
}

interface JourneyRules {
  /** Path of its pages. */
  readonly here: string;
  /** Where the document stands: path and query. */
  readonly place: string;
  /** The steps for what was typed so far; "check" comes after the last. */
  readonly steps: (values: Values) => Readonly<Record<string, ZodType>>;
}

const unsaid = new Set(["key", "step", "then"]);

/** What a form sent: one text or a list of a name. */
function valuesOf(form: FormData): Values {
  const names = [...new Set(form.keys())].filter((name) => !unsaid.has(name));
  return Object.fromEntries(
    names.map((name) => {
      const sent = form.getAll(name).filter((one) => typeof one === "string");
      return [name, sent.length === 1 ? (sent[0] ?? "") : sent];
    }),
  );
}

/** The first code of each field that was refused. */
function codesOf(asked: ZodType, values: Values): Record<string, string> {
  const read = asked.safeParse(values);
  const codes: Record<string, string> = {};
  for (const { path, message } of read.success ? [] : read.error.issues) codes[String(path[0])] ??= message;
  return codes;
}

/** The same steps and rules as online, answered without a server. Where it is left, what was typed is gone. */
export function useJourney({ here, place, steps }: JourneyRules): OfflineJourney {
  const [values, setValues] = useState<Values>({});
  const [codes, setCodes] = useState<Record<string, string>>({});
  const asked = new URLSearchParams(place.split("?")[1]);
  const all = [...Object.keys(steps(values)), "check"];
  const known = asked.get("step") ?? all[0] ?? "check";
  const step = all.includes(known) ? known : (all[0] ?? "check");
  const then = asked.get("then") === "check" ? ("check" as const) : undefined;
  const answer = (form: FormData) => {
    const typed = { ...values, ...valuesOf(form) };
    const rules = steps(typed);
    const refused = rules[step] === undefined ? {} : codesOf(rules[step], typed);
    setValues(typed);
    setCodes(refused);
    if (Object.keys(refused).length > 0) return;
    const order = [...Object.keys(rules), "check"];
    const open = order.find((one) => rules[one] !== undefined && !rules[one].safeParse(typed).success);
    const next = then === "check" ? (open ?? "check") : (order[order.indexOf(step) + 1] ?? "check");
    go(`${here}?step=${next}`);
  };
  return { step, then, values, codes, answer, to: (one) => `${here}?step=${one}&then=check` };
}
