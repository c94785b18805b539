import "server-only";
import { z } from "zod";
import type { ActedForListed } from "#lib/access/acting.ts";
import { accessCodes } from "#lib/access-code.ts";
import type { Asker } from "#lib/access/asker.ts";
import { listActedFor } from "#lib/access/named-person.ts";
import { listHelpers, oneselfAmongOthers, type OneselfAmongOthers } from "#lib/access/helped-by.ts";
import { begunOrUnavailable } from "#lib/access/done-anyhow.ts";
import { dayOf } from "#lib/access-end.ts";
import { dateAt, now } from "#lib/clock.ts";
import { displayNhsNumber } from "#lib/nhs-number.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { askedPeopleOf, type AskedPerson } from "#lib/store/asked-people.ts";
import { inOrder, toRelationship, toUnanswered, type Relationship, type Standing } from "./model.ts";

/** On which side of the relationships the asker stands: they help, or are helped. */
export type Side = "helping" | "helped";

/** One relationship, with what only this room's doors need of it. */
export interface Found {
  readonly relationship: Relationship;
  readonly oneself: OneselfAmongOthers;
  /** Id of the Consent; null where none is known. */
  readonly role: string | null;
  readonly listed: ActedForListed | null;
  readonly asked: AskedPerson | null;
}

const typedShape = z.object({ name: z.string().min(1), access: z.array(z.enum(accessCodes)).default([]) });

/** What the asker typed of the one whom they asked, and asked for; their own words alone may come back. */
function typedOf(asked: AskedPerson | undefined, oneself: OneselfAmongOthers) {
  const read = typedShape.safeParse(asked?.kept);
  return read.success && asked?.asker === oneself.nhsNumber ? read.data : null;
}

interface Asking {
  readonly side: Side;
  readonly oneself: OneselfAmongOthers;
  readonly rows: readonly AskedPerson[];
  readonly today: string;
}

function toFound(listed: ActedForListed, { side, oneself, rows, today }: Asking): Found {
  const { facts, person } = listed;
  const sentHere = (row: AskedPerson) =>
    row.kind === "application" && row.state === "sent" && row.role === null && row.asked === facts.patient;
  const asked = rows.find(({ role }) => role === facts.role) ?? rows.find(sentHere);
  // `none` is never listed.
  const standing = listed.standing as Standing;
  const agreed = asked !== undefined && (asked.kind === "invitation" || asked.answeredAt !== null);
  const typed = typedOf(asked, oneself)?.name ?? null;
  const told = toRelationship({ person, facts, standing, today, agreed, typed });
  // The age is the patient's, who is the asker where they are helped.
  const relationship = side === "helped" ? { ...told, age: null } : told;
  return { relationship, oneself, role: facts.role, listed, asked: asked ?? null };
}

/** Those whom the asker asked to help, and of whom the service tells nothing: each as they were asked last. */
function unanswered({ oneself, rows, today }: Asking, found: readonly Found[]): readonly Found[] {
  const last = rows.filter(
    (row, place) => place === rows.findIndex(({ kind, asked }) => kind === row.kind && asked === row.asked),
  );
  return last.flatMap((asked) => {
    const typed = typedOf(asked, oneself);
    const person = oneself.handleOf(asked.asked);
    const known = found.some(({ relationship }) => relationship.person === person);
    if (asked.kind !== "application" || asked.role !== null || typed === null || known) return [];
    const withdrawn = asked.state === "withdrawn";
    const askedOn = dayOf(asked.createdAt.toISOString());
    const relationship = toUnanswered({ ...typed, person, askedOn, withdrawn }, today);
    return [{ relationship, oneself, role: null, listed: null, asked }];
  });
}

async function findAll(asker: Asker, side: Side): Promise<Result<readonly Found[]>> {
  const oneself = await oneselfAmongOthers(asker);
  if (!oneself.ok) return oneself;
  const [listed, rows] = await Promise.all([
    side === "helping" ? listActedFor(asker) : listHelpers(asker, oneself.value),
    begunOrUnavailable(asker, () => askedPeopleOf(oneself.value.read)),
  ]);
  if (!listed.ok) return listed;
  if (!rows.ok) return rows;
  const today = dateAt(now()).toString();
  const asking = { side, oneself: oneself.value, rows: rows.value, today };
  const found = listed.value.map((one) => toFound(one, asking));
  return ok(side === "helped" ? found : [...found, ...unanswered(asking, found)]);
}

/** Everyone whom the asker helps, asked to help or helped (`helping`), or who does so for them (`helped`). */
export async function listRelationships(asker: Asker, side: Side): Promise<Result<readonly Relationship[]>> {
  const found = await findAll(asker, side);
  return found.ok ? ok(inOrder(found.value.map(({ relationship }) => relationship))) : found;
}

/** For the doors of this room: one relationship with its role. `not-found` where the handle is nobody's. */
export async function findRelationship(
  asker: Asker,
  side: Side,
  person: PersonHandle,
): Promise<Result<Found>> {
  const found = await findAll(asker, side);
  if (!found.ok) return found;
  const one = found.value.find(({ relationship }) => relationship.person === person);
  return one === undefined ? failed({ kind: "not-found" }) : ok(one);
}

/** How it stands with one person. `not-found` where the handle is nobody's. */
export async function getRelationship(
  asker: Asker,
  side: Side,
  person: PersonHandle,
): Promise<Result<Relationship>> {
  const found = await findRelationship(asker, side, person);
  return found.ok ? ok(found.value.relationship) : found;
}

/** Oneself as a letter to staff names one: grouped NHS number and date of birth (ISO). */
export async function oneselfOnPaper(
  asker: Asker,
): Promise<Result<{ readonly nhsNumber: string; readonly birthDate: string }>> {
  const oneself = await oneselfAmongOthers(asker);
  if (!oneself.ok) return oneself;
  const { nhsNumber, birthDate } = oneself.value;
  return ok({ nhsNumber: displayNhsNumber(nhsNumber), birthDate });
}
