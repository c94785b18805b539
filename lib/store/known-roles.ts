import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { database, type Database, type Transaction } from "./database.ts";
import { knownRole } from "./schema-acting.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";

export type KnownStanding = (typeof knownRole.$inferSelect)["standing"];

/** What is known of a child in a relationship, so that both sides can be told before a birthday. */
export interface Growing {
  /** ISO date. */
  readonly birthDate: string;
  /** Age at which the surgery reviews it. */
  readonly reviewAge: number;
  /** Ages for which the surgery decided beforehand that it goes on. */
  readonly reviewedFor: readonly number[];
  /** Since when it holds: an instant. */
  readonly since: string;
}

/** What the nation told of a relationship when who acts asked last. */
interface ToldOfRole {
  readonly facts: unknown;
  /** Birthday of who acts: ISO date. */
  readonly proxyBirthDate: string;
  /** When they asked, health time: ISO instant. */
  readonly at: string;
}

/** A relationship of which we have heard. */
export interface KnownRole {
  readonly role: string;
  readonly performer: NhsNumber;
  readonly patient: NhsNumber;
  readonly standing: KnownStanding;
  /** Health time. */
  readonly heardAt: Date;
  /** Null where the patient is no child, or nobody has told us of them yet. */
  readonly growing: Growing | null;
  /** What the nation told of it; null where it was only heard of. */
  readonly told: ToldOfRole | null;
}

const sealedRole = z.object({
  performer: z.string(),
  patient: z.string(),
  growing: z
    .object({
      birthDate: z.iso.date(),
      reviewAge: z.number(),
      reviewedFor: z.array(z.number()),
      since: z.iso.datetime(),
    })
    .nullish()
    .catch(null),
  told: z
    .object({ facts: z.unknown(), proxyBirthDate: z.iso.date(), at: z.iso.datetime() })
    .nullish()
    .catch(null),
});
const personKey = (nhsNumber: string): string => keyedHash(env().HANDLE_KEY, "known-role-person", nhsNumber);
const knownBoundTo = (role: string): string => `known-role ${role}`;

function opened({ role, sealed, standing, heardAt }: typeof knownRole.$inferSelect): readonly KnownRole[] {
  const read = sealedRole.safeParse(unseal(env().TOKEN_KEY, knownBoundTo(role), sealed));
  if (!read.success) return [];
  const { growing = null, told = null } = read.data;
  const [performer, patient] = [read.data.performer as NhsNumber, read.data.patient as NhsNumber];
  return [{ role, standing, heardAt, performer, patient, growing, told }];
}

const rowOf = ({ role, performer, patient, standing, heardAt, growing, told }: KnownRole) => ({
  ...{ role, standing, heardAt },
  performer: personKey(performer),
  patient: personKey(patient),
  sealed: seal(env().TOKEN_KEY, knownBoundTo(role), { performer, patient, growing, told }),
});

/** Remembers how these relationships stand, instead of what was heard of them before; who is in them stays as it is. */
export async function rememberRoles(
  db: Pick<Transaction, "insert">,
  known: readonly Omit<KnownRole, "growing" | "told">[],
): Promise<void> {
  for (const one of known) {
    const { standing, heardAt } = one;
    await db
      .insert(knownRole)
      .values(rowOf({ ...one, growing: null, told: null }))
      .onConflictDoUpdate({ target: knownRole.role, set: { standing, heardAt } });
  }
}

/**
 * Remembers what the nation told of these relationships, and who grows up in them. How they stand is taken only of those of which nothing was heard yet:
 * what happens between people is told in order, and this may be older. Rejects when the store does not answer.
 */
export async function rememberTold(known: readonly KnownRole[]): Promise<void> {
  if (known.length === 0) return;
  await database()
    .insert(knownRole)
    .values(known.map(rowOf))
    .onConflictDoUpdate({ target: knownRole.role, set: { sealed: sql`excluded.sealed` } });
}

/** Who may ask the whole store whom to tell: the worker. */
type Telling = SystemPermit<"follow-relationship-events"> | SystemPermit<"notify-people">;

/** Everyone of whom we have heard that they act for a patient; whether they still do is for the verdict to say. */
export async function actorsFor(
  _permit: Telling,
  db: Pick<Database, "select">,
  patient: NhsNumber,
): Promise<readonly KnownRole[]> {
  const rows = await db
    .select()
    .from(knownRole)
    .where(and(eq(knownRole.patient, personKey(patient)), eq(knownRole.standing, "active")));
  return rows.flatMap(opened);
}

/** Which of these relationships have not been heard of yet, however they stand. */
export async function notHeardOf(
  _permit: Telling,
  db: Pick<Database, "select">,
  roles: readonly string[],
): Promise<readonly string[]> {
  if (roles.length === 0) return [];
  const rows = await db
    .select({ role: knownRole.role })
    .from(knownRole)
    .where(inArray(knownRole.role, [...roles]));
  return roles.filter((one) => !rows.some(({ role }) => role === one));
}

/** Every relationship that stands in one of these ways, for the worker. */
export async function knownRolesIn(
  _permit: Telling,
  db: Pick<Database, "select">,
  standings: readonly KnownStanding[],
): Promise<readonly KnownRole[]> {
  const rows = await db
    .select()
    .from(knownRole)
    .where(inArray(knownRole.standing, [...standings]));
  return rows.flatMap(opened);
}
