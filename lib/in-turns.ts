/** Does the same work on all, so many at once; gives the results in the order of what they are of. Rejects as the work does. */
export async function inTurns<T, R>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const turn = async (): Promise<void> => {
    for (let place = next++; place < all.length; place = next++) results[place] = await work(all[place] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, turn));
  return results;
}
