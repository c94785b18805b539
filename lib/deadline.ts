import { failed, type Result } from "./result.ts";

/** What a promise gives, or `late` when it takes longer than `ms` of real time. The promise itself is not stopped. */
export async function within<T>(ms: number, promise: Promise<T>, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), ms);
  });
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
}

/** How long a page waits for one source, however many calls that source needs. */
export const sourceDeadlineMs = 2_500;

/** How long a source has to say that it has done something: whoever is told too soon asks for it twice. */
export const writeDeadlineMs = 8_000;

/** What is left until a moment on the clock of `performance`. */
export const msUntil = (end: number): number => Math.max(0, end - performance.now());

/** An answer within what is left until `end`, on the clock of `performance`: one wait for several calls to one source. */
export const before = <T>(end: number, asked: Promise<Result<T>>): Promise<Result<T>> =>
  within<Result<T>>(msUntil(end), asked, () => failed({ kind: "unavailable" }));
