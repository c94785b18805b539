import { redirect } from "next/navigation";
import type { ZodType } from "zod";
import { describeSession, type Asker } from "#lib/access/asker.ts";
import { newDraftKey, readDraft, saveDraft, type Draft } from "#lib/access/drafts.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { formCodes } from "#lib/form-codes.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { logInAgain } from "./log-in-again.ts";

/** What a form sent, by name. */
export type Values = Draft["values"];

/** More is never typed by hand; it is cut so that a draft stays small, and refused by the form as too long. */
const mostKept = 20_000;

/** A journey of one question a page: one draft through all of it, whose key is the one-time key of its act. */
export interface Journey {
  /** The name under which its draft is kept. */
  readonly formName: string;
  /** The address of its pages, without a query. */
  readonly here: string;
  /** Each step in order with what it asks; the codes of its schema are kept. "check" comes after the last. */
  readonly steps: Readonly<Record<string, ZodType>>;
}

export interface Posted {
  readonly asker: Asker;
  readonly person: PersonHandle;
  readonly key: string;
  readonly values: Values;
}

const keyShape = /^[\w-]{22}$/;
const notTyped = new Set(["key", "step", "then"]);

const oneText = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** What a form sent: one text or a list of a name. */
export function valuesOf(form: FormData): Values {
  const names = [...new Set(form.keys())].filter((name) => !notTyped.has(name) && !name.startsWith("$"));
  return Object.fromEntries(
    names.slice(0, 60).map((name) => {
      const sent = form
        .getAll(name)
        .flatMap((one) => (typeof one === "string" ? one.slice(0, mostKept) : []));
      return [name, sent.length === 1 ? (sent[0] ?? "") : sent];
    }),
  );
}

/** Who posts what about whom: every action of a journey begins with this. */
export async function readPost(boundPerson: string, form: FormData): Promise<Posted> {
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const key = oneText(form, "key");
  return {
    asker: acting.value,
    person,
    key: keyShape.test(key) ? key : newDraftKey(),
    values: valuesOf(form),
  };
}

/** The address of a step: what was typed is found by its key. */
export const stepAddress = (here: string, key: string, step: string, then?: "check"): string =>
  `${here}?form=${key}&step=${step}${then === undefined ? "" : `&then=${then}`}`;

/**
 * Keeps what was typed and goes on, or back to the same page. After a time-out it is kept too, and found again after
 * logging in; where it cannot be kept, `lost` says so.
 */
export async function keepAndGo(
  { asker, person, key, values }: Posted,
  { form, codes, next, lost }: { form: string; codes: Draft["codes"]; next: string; lost: string },
): Promise<never> {
  const kept = await saveDraft(asker, person, key, { form, values, codes });
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, kept.ok ? next : lost);
  redirect(kept.ok ? next : lost);
}

/** One answered question: kept, and then the next, the check, or the same again with what is wrong. */
export async function answerStep(posted: Posted, form: FormData, journey: Journey): Promise<never> {
  const { formName, here, steps } = journey;
  const names = Object.keys(steps);
  const step = names.find((name) => name === oneText(form, "step")) ?? names[0] ?? "check";
  const then = oneText(form, "then") === "check" ? "check" : undefined;
  const read = steps[step]?.safeParse(posted.values);
  const onward = then ?? names[names.indexOf(step) + 1] ?? "check";
  const next = read?.success
    ? stepAddress(here, posted.key, onward)
    : stepAddress(here, posted.key, step, then);
  const lost = `${here}?kept=no`;
  return keepAndGo(posted, { form: formName, codes: formCodes(read?.error), next, lost });
}

/** What a page of a journey shows. */
export interface Standing {
  readonly key: string;
  readonly step: string;
  readonly then: "check" | undefined;
  readonly values: Values;
  readonly codes: Draft["codes"];
  /** What was typed is gone: too old, or it could not be kept. */
  readonly lost: boolean;
}

interface Asked {
  readonly form: string | null;
  readonly step: string | null;
  readonly then: string | null;
  readonly kept: string | null;
  /** The step with which a fresh journey begins, where those before it are answered already. */
  readonly begins?: string | undefined;
}

/**
 * Where somebody stands in a journey. A step ahead of the first unanswered one is not shown: that one is. `first` is
 * what a fresh journey begins with.
 */
export async function standingIn(
  asker: Asker,
  person: PersonHandle,
  { formName, steps }: Journey,
  asked: Asked,
  first: Values = {},
): Promise<Standing> {
  const names = Object.keys(steps);
  const draft = asked.form === null ? null : await readDraft(asker, person, asked.form);
  const found = draft?.ok === true && draft.value.form === formName ? draft.value : null;
  const values = found?.values ?? first;
  const open = names.findIndex((name) => steps[name]?.safeParse(values).success !== true);
  const reachable = open === -1 ? [...names, "check"] : names.slice(0, open + 1);
  const wanted = found === null ? (asked.begins ?? names[0]) : asked.step;
  return {
    key: found === null || asked.form === null ? newDraftKey() : asked.form,
    step: reachable.find((name) => name === wanted) ?? reachable.at(found === null ? 0 : -1) ?? "check",
    then: asked.then === "check" ? "check" : undefined,
    values,
    codes: found?.codes ?? {},
    lost: asked.kept === "no" || (asked.form !== null && found === null),
  };
}

/** One of the values as text. */
export const textIn = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value : "";
};
