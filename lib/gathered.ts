import { sourceDeadlineMs, within } from "./deadline.ts";
import { failed, type Failure, type Result } from "./result.ts";

/** A source that did not answer, why, and when it was asked (ISO instant, health time). */
export interface Missing<Source extends string> {
  readonly source: Source;
  readonly failure: Failure;
  readonly askedAt: string;
}

/** A source that answered, and when (ISO instant, health time). */
export interface Answered<Source extends string> {
  readonly source: Source;
  readonly answeredAt: string;
}

/**
 * What several sources said together: what came, and who did not answer. An empty `items` means "none" only when
 * `missing` is empty too.
 */
export interface Gathered<T, Source extends string> {
  readonly items: readonly T[];
  readonly answered: readonly Answered<Source>[];
  readonly missing: readonly Missing<Source>[];
}

const late = () => failed({ kind: "unavailable" });

/**
 * Asks every source side by side and keeps who answered apart from who did not; a source that takes longer than the
 * deadline, however many calls it needs, did not answer. `at` gives the health time; a
 * source that throws is a bug and is not caught here.
 */
export async function gather<T, Source extends string>(
  asks: Readonly<Record<Source, () => Promise<Result<readonly T[]>>>>,
  at: () => string,
): Promise<Gathered<T, Source>> {
  const sources = Object.keys(asks) as Source[];
  const answers = await Promise.all(
    sources.map(async (source) => ({
      source,
      result: await within<Result<readonly T[]>>(sourceDeadlineMs, asks[source](), late),
    })),
  );
  const items: T[] = [];
  const answered: Answered<Source>[] = [];
  const missing: Missing<Source>[] = [];
  for (const { source, result } of answers) {
    if (result.ok) {
      items.push(...result.value);
      answered.push({ source, answeredAt: at() });
    } else {
      missing.push({ source, failure: result.failure, askedAt: at() });
    }
  }
  return { items, answered, missing };
}
