import { z } from "zod";
import { readingKinds, type OwnEntry } from "./model.ts";

const note = z.object({ kind: z.literal("note"), text: z.string(), on: z.string() });

const reading = z.object({
  kind: z.literal("reading"),
  reading: z.enum(readingKinds),
  value: z.number(),
  lower: z.number().nullable(),
  on: z.string(),
  at: z.string().nullable(),
  comment: z.string(),
});

const medicine = z.object({
  kind: z.literal("medicine"),
  name: z.string(),
  howTaken: z.string(),
  whatFor: z.string(),
  since: z.string().nullable(),
});

const content = z.discriminatedUnion("kind", [note, reading, medicine]);

const kept = z.object({
  content,
  sharing: z.object({ requestId: z.string(), reference: z.string(), sentAt: z.string() }).nullable(),
  former: z.array(z.object({ content, until: z.string() })),
});

/** What is sealed of an entry; everything else of it stands in the row. */
export type Kept = Pick<OwnEntry, "content" | "sharing" | "former">;

/** A row of the store, opened. */
interface Row {
  readonly id: string;
  readonly kept: unknown;
  readonly version: number;
  readonly addedAt: Date;
  readonly changedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const referenceOf = (id: string): string => `FD-${id.slice(0, 6).toUpperCase()}`;

/** An entry as it was kept; null when what was sealed could not be opened or read. */
export function toOwnEntry(row: Row): OwnEntry | null {
  const read = kept.safeParse(row.kept);
  if (!read.success) return null;
  return {
    id: row.id,
    reference: referenceOf(row.id),
    ...read.data,
    version: row.version,
    addedAt: row.addedAt.toISOString(),
    changedAt: row.changedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  };
}
