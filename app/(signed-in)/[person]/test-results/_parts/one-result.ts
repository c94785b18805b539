import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { testNameIn } from "#components/test-results/test-name.ts";
import { requireAsker } from "#lib/access/request.ts";
import type { OrderedTest, TestResultDetail } from "#lib/domain/test-results/model.ts";
import { getOrderedTest, getTestResult } from "#lib/domain/test-results/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure, Result } from "#lib/result.ts";

/** One result, read once for title and page together. */
export const readResult = cache(async (person: PersonHandle, id: string) =>
  getTestResult(await requireAsker(), person, id),
);

/** One ordered test, read once for title and page together. */
export const readOrderedTest = cache(async (person: PersonHandle, id: string) =>
  getOrderedTest(await requireAsker(), person, id),
);

/** The title of a page on which nothing could be shown: the same as its h1. */
export async function problemTitle(
  { kind }: Failure,
  what: "list" | "result" | "ordered",
  { again }: { again: boolean },
): Promise<string> {
  const [t, failures] = await Promise.all([getTranslations("test-results"), getTranslations("failures")]);
  const values = { what: t(`problem.${what}`) };
  return again && kind === "unavailable"
    ? failures("unavailable.headingAgain", values)
    : failures(`${kind}.heading`, values);
}

interface Asked {
  /** The page was tried again already. */
  readonly again: boolean;
}

/** The title of a page about one result: the same as its h1. `seen`: the person chose to look behind the warning. */
export async function resultTitle(
  read: Result<TestResultDetail>,
  { seen, again }: Asked & { readonly seen: boolean },
): Promise<string> {
  if (!read.ok) return problemTitle(read.failure, "result", { again });
  const t = await getTranslations("test-results");
  if (read.value.kind === "removed") return t("removed.heading");
  const { result } = read.value;
  if (result.warnBefore === null || seen) return testNameIn(t)(result);
  return t(result.warnBefore === "discuss-first" ? "warn.discussHeading" : "warn.heading");
}

/** The title of a page about an ordered test: the same as its h1. */
export async function orderedTitle(read: Result<OrderedTest>, asked: Asked): Promise<string> {
  if (!read.ok) return problemTitle(read.failure, "ordered", asked);
  return testNameIn(await getTranslations("test-results"))(read.value);
}
