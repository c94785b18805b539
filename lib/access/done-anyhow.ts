import "server-only";
import { log } from "#lib/log.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database, type Transaction } from "#lib/store/database.ts";
import type { Asker } from "./asker.ts";
import { writeCommandOutcome, type CommandOutcome } from "./command-outcome.ts";

/** Only the name of what was thrown: its message may hold what a log may not. */
function complain({ correlationId }: Asker, event: string, error: unknown): void {
  log("error", event, { correlationId, reason: error instanceof Error ? error.name : "unknown" });
}

/** What an act gives; where our own store does not let it begin nobody is asked to do it, and it is `unavailable`. */
export async function begunOrUnavailable<T>(asker: Asker, act: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await act());
  } catch (error) {
    complain(asker, "act-not-begun", error);
    return failed({ kind: "unavailable" });
  }
}

/**
 * Writes down what became of a command whose act is over, together with what `keep` keeps. What somebody outside has
 * done stands also where our own store does not answer: that is told to the log alone, and this never rejects.
 */
export async function writeDownAnyhow(
  asker: Asker,
  permit: Permit<Permission>,
  outcome: CommandOutcome,
  keep?: (tx: Transaction) => Promise<void>,
): Promise<void> {
  try {
    await database().transaction(async (tx) => {
      await writeCommandOutcome(asker, permit, outcome, tx);
      await keep?.(tx);
    });
  } catch (error) {
    complain(asker, "outcome-not-kept", error);
  }
}
