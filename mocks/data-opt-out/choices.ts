import type { Nation } from "#mocks/nation/nation.ts";

/** People who have opted out, as on 16 May 2028. */
const written: Readonly<Record<string, string>> = {
  leah: "2026-08-19T18:00:00Z",
  tom: "2021-06-20T12:00:00Z",
};

export type Choice = { optedOut: "active" | "inactive"; since: string | null };

/** Everyone's choice by NHS number; who is not in it has not opted out. */
const choicesOf = (nation: Nation): Record<string, Choice> =>
  nation.keep("data opt-outs", () => {
    const choices: Record<string, Choice> = {};
    for (const { key, nhsNumber } of nation.people()) {
      const on = written[key];
      if (on) choices[nhsNumber] = { optedOut: "active", since: new Date(nation.shift(on)).toISOString() };
    }
    return choices;
  });

export const choiceOf = (nation: Nation, nhsNumber: string): Choice =>
  choicesOf(nation)[nhsNumber] ?? { optedOut: "inactive", since: null };

export function choose(nation: Nation, nhsNumber: string, optedOut: Choice["optedOut"]): void {
  if (choiceOf(nation, nhsNumber).optedOut === optedOut) return;
  choicesOf(nation)[nhsNumber] = { optedOut, since: nation.now().toISOString() };
}
