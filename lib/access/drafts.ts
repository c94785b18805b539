import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database } from "#lib/store/database.ts";
import { draft } from "#lib/store/schema.ts";
import { keyedHash, plainHash, seal, unseal } from "#lib/store/sealing.ts";
import type { Asker } from "./asker.ts";
import type { Session, SessionState } from "./session.ts";

const content = z.object({
  form: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  codes: z.record(z.string(), z.string()),
});

/** A form as it was posted: its name, what was typed, and a code (never a sentence) for each field in error. */
export type Draft = Readonly<z.infer<typeof content>>;

const keptForMs = 24 * 60 * 60 * 1_000;
const keyShape = /^[\w-]{22}$/;

/** A fresh one-time key for a form: 128 random bits. */
export function newDraftKey(): string {
  return randomBytes(16).toString("base64url");
}

/** Who asked and about whom: a draft about another person, or by another, is not found. */
function ownerOf(session: Session, person: PersonHandle): string {
  return keyedHash(env().DRAFT_KEY, "owner", session.actor, person);
}

/** A post that arrives after a time-out is still that person's; after logging out it is nobody's. */
function writerOf(found: SessionState): Session | null {
  if (found.state === "live") return found.session;
  return found.state === "ended" && (found.reason === "idle" || found.reason === "absolute")
    ? found.session
    : null;
}

const boundTo = (keyHash: string, owner: string): string => `draft ${keyHash} ${owner}`;
const nowReal = (): Date => new Date(realNow().epochMilliseconds);

/** Answers a store that does not answer with `unavailable`. */
async function orUnavailable<T>(asker: Asker, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "draft-store-failed", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/**
 * Keeps what was typed, encrypted, for 24 hours of real time; the same key again replaces it. Works after a
 * time-out too. `not-found` for a key of the wrong shape or somebody else's.
 */
export async function saveDraft(
  asker: Asker,
  person: PersonHandle,
  key: string,
  typed: Draft,
): Promise<Result<null>> {
  return orUnavailable(asker, async () => {
    const writer = writerOf(await asker.session());
    if (writer === null) return failed({ kind: "not-allowed", because: "signed-out" });
    if (!keyShape.test(key)) return failed({ kind: "not-found" });
    const keyHash = plainHash(key);
    const owner = ownerOf(writer, person);
    const at = nowReal();
    const row = {
      owner,
      sealed: seal(env().DRAFT_KEY, boundTo(keyHash, owner), typed),
      createdAt: at,
      expiresAt: new Date(at.getTime() + keptForMs),
    };
    const written = await database()
      .insert(draft)
      .values({ keyHash, ...row })
      .onConflictDoUpdate({ target: draft.keyHash, set: row, setWhere: eq(draft.owner, owner) })
      .returning({ keyHash: draft.keyHash });
    return written.length === 1 ? ok(null) : failed({ kind: "not-found" });
  });
}

/** What was typed under a key, for the one who typed it, about the same person. */
export async function readDraft(asker: Asker, person: PersonHandle, key: string): Promise<Result<Draft>> {
  return orUnavailable(asker, async () => {
    const found = await asker.session();
    if (found.state === "none") return failed({ kind: "not-allowed", because: "signed-out" });
    if (found.state === "ended") return failed({ kind: "not-allowed", because: "session-ended" });
    if (!keyShape.test(key)) return failed({ kind: "not-found" });
    const keyHash = plainHash(key);
    const owner = ownerOf(found.session, person);
    const [row] = await database()
      .select({ sealed: draft.sealed })
      .from(draft)
      .where(and(eq(draft.keyHash, keyHash), eq(draft.owner, owner), gt(draft.expiresAt, nowReal())));
    const opened = row && content.safeParse(unseal(env().DRAFT_KEY, boundTo(keyHash, owner), row.sealed));
    return opened?.success ? ok(opened.data) : failed({ kind: "not-found" });
  });
}
