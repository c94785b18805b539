import "server-only";
import { realNow } from "#lib/clock.ts";

/** Far more than all senders together use in the life of a token. */
const most = 50_000;

/** When each may be forgotten (milliseconds); all live equally long, so the oldest stand first. */
const used = new Map<string, number>();

function forgetExpired(at: number): void {
  for (const [id, until] of used) {
    if (until > at) return;
    used.delete(id);
  }
}

/**
 * Uses a token up: `used` where it was before, `full` where no more can be remembered. Remembered for `livesMs`, by
 * this process alone: another one takes the same token once more.
 */
export function useToken(id: string, livesMs: number): "fresh" | "used" | "full" {
  const at = realNow().epochMilliseconds;
  forgetExpired(at);
  if (used.has(id)) return "used";
  if (used.size >= most) return "full";
  used.set(id, at + livesMs);
  return "fresh";
}
