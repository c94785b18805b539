import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { startedQuestionnaire } from "./schema-appointments.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";
import { viewerOf } from "./viewer.ts";

type Answering = Permit<"questionnaires:answer">;
type QuestionsPermit = Permit<"questionnaires:read"> | Answering;

/** Answers that are kept; `kept` is what was sealed, undefined where it can no longer be opened. */
export interface StartedQuestionnaire {
  readonly kept: unknown;
  readonly version: number;
  /** Health time. */
  readonly changedAt: Date;
  readonly sentAt: Date | null;
}

const ownerOf = (permit: QuestionsPermit): string =>
  keyedHash(env().HANDLE_KEY, "started-questionnaire-owner", viewerOf(permit));
const aboutOf = ({ subject }: QuestionsPermit, own: string): string =>
  keyedHash(env().HANDLE_KEY, "started-questionnaire", subject, own);
const boundTo = (owner: string, about: string): string => `started-questionnaire ${owner} ${about}`;
const healthNow = (): Date => new Date(now().epochMilliseconds);

const opened = (row: typeof startedQuestionnaire.$inferSelect): StartedQuestionnaire => ({
  kept: unseal(env().DRAFT_KEY, boundTo(row.owner, row.about), row.sealed),
  version: row.version,
  changedAt: row.changedAt,
  sentAt: row.sentAt,
});

/** What is kept for each of these forms, by the hospital's own id. Rejects when the store does not answer. */
export async function startedQuestionnaires(
  permit: QuestionsPermit,
  owns: readonly string[],
): Promise<ReadonlyMap<string, StartedQuestionnaire>> {
  const rows = await database()
    .select()
    .from(startedQuestionnaire)
    .where(eq(startedQuestionnaire.owner, ownerOf(permit)));
  return new Map(
    owns.flatMap((own) => {
      const row = rows.find(({ about }) => about === aboutOf(permit, own));
      return row === undefined ? [] : [[own, opened(row)] as const];
    }),
  );
}

/**
 * Keeps answers instead of what was kept in that version (0 where nothing was); false when it has changed since, or
 * was sent.
 */
export async function keepAnswers(
  permit: Answering,
  own: string,
  { version, kept }: { readonly version: number; readonly kept: unknown },
): Promise<boolean> {
  const [owner, about] = [ownerOf(permit), aboutOf(permit, own)];
  const row = {
    sealed: seal(env().DRAFT_KEY, boundTo(owner, about), kept),
    version: version + 1,
    changedAt: healthNow(),
    sentAt: null,
  };
  const written =
    version === 0
      ? await database()
          .insert(startedQuestionnaire)
          .values({ owner, about, ...row })
          .onConflictDoNothing()
          .returning({ version: startedQuestionnaire.version })
      : await database()
          .update(startedQuestionnaire)
          .set(row)
          .where(
            and(
              eq(startedQuestionnaire.owner, owner),
              eq(startedQuestionnaire.about, about),
              eq(startedQuestionnaire.version, version),
              isNull(startedQuestionnaire.sentAt),
            ),
          )
          .returning({ version: startedQuestionnaire.version });
  return written.length === 1;
}

/** Marks answers as sent, and forgets them: the hospital has them. */
export async function markSent(
  tx: Pick<Transaction, "insert">,
  permit: Answering,
  own: string,
): Promise<void> {
  const [owner, about] = [ownerOf(permit), aboutOf(permit, own)];
  const at = healthNow();
  const sent = { sealed: seal(env().DRAFT_KEY, boundTo(owner, about), {}), changedAt: at, sentAt: at };
  await tx
    .insert(startedQuestionnaire)
    .values({ owner, about, version: 1, ...sent })
    .onConflictDoUpdate({
      target: [startedQuestionnaire.owner, startedQuestionnaire.about],
      set: { ...sent, version: sql`${startedQuestionnaire.version} + 1` },
    });
}

/** Forgets answers that were not sent. */
export async function forgetAnswers(
  tx: Pick<Transaction, "delete">,
  permit: Answering,
  own: string,
): Promise<void> {
  await tx
    .delete(startedQuestionnaire)
    .where(
      and(
        eq(startedQuestionnaire.owner, ownerOf(permit)),
        eq(startedQuestionnaire.about, aboutOf(permit, own)),
        isNull(startedQuestionnaire.sentAt),
      ),
    );
}
