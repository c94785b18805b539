import type { Nation } from "#mocks/nation/nation.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { organs, type Decision, type Organ, type Registered, type Said } from "./registration.ts";

const each = (said: Said, but: Partial<Record<Organ, Said>> = {}): Record<Organ, Said> => ({
  ...(Object.fromEntries(organs.map((organ) => [organ, said])) as Record<Organ, Said>),
  ...but,
});

const everything: Decision = {
  decision: "opt-in",
  all: "yes",
  organs: each("not-stated"),
  faith: "not-stated",
  representatives: [],
};

const none = { all: null, organs: null };

/** Who has told the register what, as on 16 May 2028. */
const written: Readonly<Record<string, { decision: Decision; on: string }>> = {
  kris: { decision: everything, on: "2022-09-14T10:12:00Z" },
  abdul: {
    decision: { ...everything, all: "no", organs: each("yes", { corneas: "no" }), faith: "yes" },
    on: "2019-03-02T15:40:00Z",
  },
  joan: {
    decision: { ...everything, ...none, decision: "opt-out", faith: "no" },
    on: "2020-05-21T09:00:00Z",
  },
  priya: {
    decision: {
      ...everything,
      ...none,
      decision: "appointed-representative",
      representatives: [{ name: "Anil Raman", telephone: "01632 960231" }],
    },
    on: "2024-11-11T11:11:00Z",
  },
};

/** Two records with the same number, one on paper: nobody can change either online. */
const CONFLICTING = ["tom"];

export type Register = { byNhsNumber: Record<string, Registered>; conflicting: string[] };

/** The register: what each person decided last. */
export function registerOf(nation: Nation): Register {
  return nation.keep("organ donor register", () => {
    const byNhsNumber: Record<string, Registered> = {};
    for (const { key, nhsNumber } of nation.people()) {
      const entry = written[key];
      if (!entry) continue;
      const at = new Date(nation.shift(entry.on)).toISOString();
      const id = uuidOf(`organ donor ${key}`);
      byNhsNumber[nhsNumber] = { ...entry.decision, id, version: 1, registeredAt: at, updatedAt: at };
    }
    const conflicting = CONFLICTING.flatMap((key) => nation.personByKey(key)?.nhsNumber ?? []);
    return { byNhsNumber, conflicting };
  });
}
