import "server-only";
import { z } from "zod";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { keyedHash } from "#lib/store/sealing.ts";
import { changeSafety, keptSafety } from "#lib/store/safety.ts";

/** What somebody can keep to themselves. */
export type PrivateKind = "appointment" | "own-entry";

type AnyPermit = Permit<Permission>;

/** More than anybody marks. One more is refused: of those that stand none may show itself to anybody. */
export const mostPrivate = 1_000;

const keptMarks = z.array(z.string());

/** Nobody can tell from it what it is. */
const markOf = ({ subject }: AnyPermit, kind: PrivateKind, id: string): string =>
  keyedHash(env().HANDLE_KEY, "kept-private", subject, kind, id);

const marksOf = (permit: AnyPermit): Promise<ReadonlySet<string>> =>
  permit.once(`kept private ${permit.subject}`, async () => {
    const kept = await keptSafety(permit.subject, "kept-private");
    return new Set(kept === undefined ? [] : keptMarks.parse(kept));
  });

/**
 * Answers whether the permit's person keeps a thing private. `unavailable` where that cannot be known: then nothing may
 * be shown, for it might be what they keep.
 */
export async function knowPrivate(
  permit: AnyPermit,
  kind: PrivateKind,
): Promise<Result<(id: string) => boolean>> {
  try {
    const marks = await marksOf(permit);
    return ok((id) => marks.size > 0 && marks.has(markOf(permit, kind, id)));
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "kept-private-not-known", { correlationId: permit.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** Marked for the person themselves, where they keep it private. */
export type MaybePrivate = { readonly keptPrivate?: true };

/**
 * The same things, without what is kept private where somebody acts for the person: nothing says that it is there, in no
 * count and under no id. For the person themselves those are marked.
 */
export async function withoutPrivate<T extends { readonly id: string }>(
  permit: AnyPermit,
  kind: PrivateKind,
  items: readonly T[],
): Promise<Result<readonly (T & MaybePrivate)[]>> {
  const known = await knowPrivate(permit, kind);
  if (!known.ok) return known;
  const isPrivate = known.value;
  return ok(
    permit.relation === "acting"
      ? items.filter(({ id }) => !isPrivate(id))
      : items.map((item) => (isPrivate(item.id) ? { ...item, keptPrivate: true } : item)),
  );
}

/** The same where nothing needs to be marked: for the person themselves it is everything, and nothing is asked. */
export async function forWhoAsks<T extends { readonly id: string }>(
  permit: AnyPermit,
  kind: PrivateKind,
  items: readonly T[],
): Promise<Result<readonly T[]>> {
  return permit.relation === "acting" ? withoutPrivate(permit, kind, items) : ok(items);
}

/** Whether one thing may be told to who asks; false where that cannot be known. */
export async function mayTell(permit: AnyPermit, kind: PrivateKind, id: string): Promise<boolean> {
  if (permit.relation !== "acting") return true;
  const known = await knowPrivate(permit, kind);
  return known.ok && !known.value(id);
}

/** Whether somebody acts for a person who keeps anything private, or who may: for what names no thing of its own. */
export async function mayHide(permit: AnyPermit): Promise<boolean> {
  if (permit.relation !== "acting") return false;
  const known = await knowPrivate(permit, "appointment");
  return !known.ok || (await marksOf(permit)).size > 0;
}

/** A source's answer about appointments, with those that may be told to who asks. */
export async function shownIn<
  I extends { readonly id: string },
  T extends { readonly appointments: readonly I[] },
>(permit: AnyPermit, told: T): Promise<Result<T>> {
  const appointments = await withoutPrivate(permit, "appointment", told.appointments);
  return appointments.ok ? ok({ ...told, appointments: appointments.value }) : appointments;
}

/**
 * Marks a thing of the person's own as private, or not any more; false where so many are marked that it could not be.
 * Safe to repeat. Rejects when the store does not answer.
 */
export async function markPrivate(
  permit: Permit<"profile:change">,
  { kind, id, isPrivate }: { readonly kind: PrivateKind; readonly id: string; readonly isPrivate: boolean },
): Promise<boolean> {
  const mark = markOf(permit, kind, id);
  let isFull = false;
  await changeSafety(permit.subject, "kept-private", [], (kept) => {
    const marks = keptMarks.parse(kept);
    const others = marks.filter((one) => one !== mark);
    isFull = isPrivate && others.length >= mostPrivate;
    if (isFull) return marks;
    return isPrivate ? [...others, mark] : others;
  });
  return !isFull;
}
