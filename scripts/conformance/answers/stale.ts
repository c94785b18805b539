import type { CheckedApi, Known } from "./run.ts";

/** One sentence for each known difference or silence that no answer shows any more, of APIs with a document here. */
export function outOfUse(
  checked: readonly CheckedApi[],
  { differences, silences }: Known,
): readonly string[] {
  const judged = new Map(
    checked.filter(({ hasDocument }) => hasDocument).map(({ api, calls }) => [api, calls]),
  );
  const gone = differences
    .filter(({ api }) => judged.has(api))
    .filter((one) => !judged.get(one.api)?.some(({ seen }) => seen.includes(one)));
  const quiet = silences
    .filter(({ api }) => judged.has(api))
    .flatMap((one) =>
      one.statuses
        .filter(
          (wanted) =>
            !judged.get(one.api)?.some(({ seen, status }) => status === wanted && seen.includes(one)),
        )
        .map((status) => `${one.api}: ${one.call.source} no longer answers ${String(status)} (${one.why})`),
    );
  return [...gone.map(({ api, why }) => `${api}: a known difference no longer occurs (${why})`), ...quiet];
}
