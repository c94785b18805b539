import "server-only";
import { and, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import { permissions, type Permission, type Permit } from "#lib/permit.ts";
import { database } from "#lib/store/database.ts";
import { auditLine } from "#lib/store/schema.ts";
import { isRead } from "./acting-permissions.ts";
import { subjectOf } from "./audit.ts";

/** One look or act, for those whom it concerns to read: both read the same line. */
export interface Look {
  readonly id: number;
  /** ISO instant, health time. */
  readonly at: string;
  readonly permission: Permission;
  /** The person themselves, somebody with the link of a text message, or somebody who acts for them. */
  readonly by: "oneself" | "link" | "acting";
  /** Who acted for another, by their name in the trail (`subjectOf`); null for the rest. */
  readonly actedBy: string | null;
  /** About whom, by their name in the trail. */
  readonly subject: string;
  /** What became of an act; null where nothing more than looking was done. */
  readonly outcome: "done" | "refused" | "unknown" | null;
}

/** `everything` about the permit's person; `others`: what others did; `for-others`: what the person did for others. */
export type WhichLooks = "everything" | "others" | "for-others";

type HistoryPermit = Permit<"access-history:read">;

const reads = permissions.filter(isRead);

/** The same request, person and permission has a line that says what became of it: that line is shown instead. */
const outcomeFollows = sql`EXISTS (
  SELECT 1 FROM ${auditLine} AS outcome
  WHERE outcome.correlation_id = ${auditLine.correlationId}
    AND outcome.subject = ${auditLine.subject}
    AND outcome.action = ${auditLine.action}
    AND outcome.decision IN ('done', 'refused', 'unknown')
)`;

/** What was allowed and looked at, and what became of acts: each once. */
const isShown = () =>
  and(
    inArray(auditLine.action, [...permissions]),
    or(
      and(eq(auditLine.decision, "allowed"), eq(auditLine.look, true), inArray(auditLine.action, [...reads])),
      and(eq(auditLine.decision, "allowed"), eq(auditLine.look, true), sql`NOT ${outcomeFollows}`),
      inArray(auditLine.decision, ["done", "unknown"]),
    ),
  );

function concerning(name: string, which: WhichLooks) {
  if (which === "for-others") return and(eq(auditLine.actedBy, name), eq(auditLine.relation, "acting"));
  if (which === "others") return and(eq(auditLine.subject, name), sql`${auditLine.relation} <> 'self'`);
  return eq(auditLine.subject, name);
}

type Row = Pick<
  typeof auditLine.$inferSelect,
  "id" | "healthAt" | "action" | "relation" | "actedBy" | "subject" | "decision"
>;

const toLook = ({ id, healthAt, action, relation, actedBy, subject, decision }: Row): Look => ({
  ...{ id, actedBy, subject },
  at: healthAt.toISOString(),
  permission: action as Permission,
  by: relation === "self" ? "oneself" : relation,
  outcome: decision === "allowed" ? null : decision,
});

const columns = {
  id: auditLine.id,
  healthAt: auditLine.healthAt,
  action: auditLine.action,
  relation: auditLine.relation,
  actedBy: auditLine.actedBy,
  subject: auditLine.subject,
  decision: auditLine.decision,
};

/**
 * Looks and acts that concern the permit's person, newest first. `before` is the id of the last look of the page before.
 * Rejects when the store does not answer.
 */
export async function listLooks(
  permit: HistoryPermit,
  {
    limit,
    before,
    which = "everything",
  }: { readonly limit: number; readonly before?: number; readonly which?: WhichLooks },
): Promise<readonly Look[]> {
  const rows = await database()
    .select(columns)
    .from(auditLine)
    .where(
      and(
        concerning(subjectOf(permit.subject), which),
        isShown(),
        before === undefined ? undefined : lt(auditLine.id, before),
      ),
    )
    .orderBy(desc(auditLine.id))
    .limit(limit);
  return rows.map(toLook);
}

/** One look by somebody else at the permit's person, or null. Rejects when the store does not answer. */
export async function findLook(permit: HistoryPermit, id: number): Promise<Look | null> {
  const [row] = await database()
    .select(columns)
    .from(auditLine)
    .where(and(eq(auditLine.id, id), concerning(subjectOf(permit.subject), "others"), isShown()));
  return row === undefined ? null : toLook(row);
}
