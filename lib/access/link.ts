import "server-only";
import { z } from "zod";
import { now, realNow } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import type { CorrelationId, LinkPermission, LinkPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { codeHashOf, linkOfCode, type StoredLink } from "#lib/store/cancel-links.ts";
import { requireLinkPermit, type ProvenLink } from "./gate.ts";

/** 26 of a to z and 2 to 7: 130 random bits. */
const codeShape = /^[a-z2-7]{26}$/;

/** After it was used a link still shows, for a day, what was cancelled and what is left to do. */
const receiptMs = 24 * 60 * 60 * 1_000;

const proof = z.object({ subject: z.string(), link: z.string() });

const nothing = failed({ kind: "not-found" });

const minuteMs = 60_000;
const mostAMinute = 10;
let written: readonly number[] = [];

/** Codes that lead nowhere are written down, but not so many that the log is made of them. */
function noteBadCode(correlationId: CorrelationId): void {
  const at = realNow().epochMilliseconds;
  written = written.filter((moment) => at - moment < minuteMs);
  if (written.length >= mostAMinute) return;
  written = [...written, at];
  log("warn", "link-refused", { correlationId });
}

/** Whether a link opens nothing any more, at a moment (milliseconds, health time). */
function isOver({ endsAt, begunAt, usedAt }: StoredLink, at: number): boolean {
  const acted = usedAt ?? begunAt;
  return at > (acted === null ? endsAt.getTime() : acted.getTime() + receiptMs);
}

async function provenLink(code: string): Promise<Result<ProvenLink>> {
  if (!codeShape.test(code)) return nothing;
  const codeHash = codeHashOf(code);
  const found = await linkOfCode(codeHash);
  const kept = proof.safeParse(found?.kept);
  const subject = kept.success ? parseNhsNumber(kept.data.subject) : null;
  if (found === null || !kept.success || subject === null) return nothing;
  return ok({ subject, link: kept.data.link, codeHash, over: isOver(found, now().epochMilliseconds) });
}

/**
 * The permit of whoever opens `/c/<code>`: for the one appointment of that code. Garbled, unknown, replaced and old codes
 * all are `not-found`. Nobody is locked out for guessing, because the code cannot be guessed and a lock would shut out
 * everybody. Never rejects.
 */
export async function requireLinkHolder<P extends LinkPermission>(
  correlationId: CorrelationId,
  permission: P,
  code: string,
): Promise<Result<LinkPermit<P>>> {
  const permit = await requireLinkPermit(correlationId, permission, () => provenLink(code));
  if (!permit.ok && permit.failure.kind === "not-found") noteBadCode(correlationId);
  return permit;
}
