import "server-only";
import { log } from "#lib/log.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import type { Asker } from "./asker.ts";
import { writeCommandOutcome, type CommandOutcome } from "./command-outcome.ts";

/** What is told of a command, and what is written down of it: null where that is done, together with its act. */
export interface Became<T> {
  readonly told: Result<T>;
  readonly outcome: CommandOutcome | null;
}

export const done: CommandOutcome = { decision: "done", reason: null };
export const doneBefore: CommandOutcome = { decision: "done", reason: "done-before" };
/** `reason` is a fixed word of ours. */
export const refusedFor = (reason: string): CommandOutcome => ({ decision: "refused", reason });

/** What was found out, with what is written down of it. */
export const became = <T>(value: T, outcome: CommandOutcome): Became<T> => ({ told: ok(value), outcome });

/** Nothing was done. */
export const notDone = (failure: Failure): Became<never> => ({
  told: failed(failure),
  outcome: refusedFor(failure.kind),
});

/** Logs what was thrown by its name alone: its message may hold what a log may not. */
export function complain({ correlationId }: Asker, event: string, error: unknown): void {
  log("error", event, { correlationId, reason: error instanceof Error ? error.name : "unknown" });
}

/**
 * Does `work` and writes down what became of it, by what it gives back. What is told is told also where that cannot be
 * written; what `work` throws means that nothing was done. `event` names either in the log.
 */
export async function noted<T>(
  asker: Asker,
  permit: Permit<Permission>,
  event: string,
  work: () => Promise<Became<T>>,
): Promise<Result<T>> {
  const { told, outcome } = await work().catch((error: unknown) => {
    complain(asker, event, error);
    return notDone({ kind: "unavailable" });
  });
  if (outcome !== null)
    await writeCommandOutcome(asker, permit, outcome).catch((error: unknown) => {
      complain(asker, event, error);
    });
  return told;
}
