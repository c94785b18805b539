import "server-only";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { ActedForListed } from "#lib/access/acting.ts";
import { accessCodes } from "#lib/access-code.ts";
import type { Asker } from "#lib/access/asker.ts";
import { listActedFor } from "#lib/access/named-person.ts";
import {
  listHelpers,
  oneselfAmongOthers,
  type HelperListed,
  type OneselfAmongOthers,
} from "#lib/access/helped-by.ts";
import { begunOrUnavailable } from "#lib/access/done-anyhow.ts";
import { dayOf } from "#lib/access-end.ts";
import { dateAt, now } from "#lib/clock.ts";
import { displayNhsNumber } from "#lib/nhs-number.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { askedPeopleOf, type AskedPerson } from "#lib/store/asked-people.ts";
import {
  inOrder,
  toRelationship,
  toUnanswered,
  type Relationship,
  type Side,
  type Standing,
} from "./model.ts";

/** One relationship, with what only this room's doors need of it. */
export interface Found {
  readonly relationship: Relationship;
  readonly oneself: OneselfAmongOthers;
  /** Id of the Consent; null where none is known. */
  readonly role: string | null;
  /** Ids of every role of the two by which something is open, or may be again; known of who helps the asker. */
  readonly stands: readonly string[];
  readonly listed: ActedForListed | null;
  readonly asked: AskedPerson | null;
}

const typedShape = z.object({ name: z.string().min(1), access: z.array(z.enum(accessCodes)).default([]) });

/** What the asker typed of the one whom they asked, and asked for; their own words alone may come back. */
function typedOf(asked: AskedPerson | undefined, oneself: OneselfAmongOthers) {
  const read = typedShape.safeParse(asked?.kept);
  return read.success && asked?.asker === oneself.nhsNumber ? read.data : null;
}

const toldShape = z.object({ patient: z.object({ given: z.string(), family: z.string() }) });

/** What the asker may call the other one before they were let in: as they typed it, or as the other one invited them. */
function nameBefore(asked: AskedPerson | undefined, oneself: OneselfAmongOthers): string | null {
  const invited = asked?.asked === oneself.nhsNumber ? toldShape.safeParse(asked.kept) : null;
  if (invited?.success !== true) return typedOf(asked, oneself)?.name ?? null;
  const { given, family } = invited.data.patient;
  return `${given} ${family}`;
}

interface Asking {
  readonly side: Side;
  readonly oneself: OneselfAmongOthers;
  readonly rows: readonly AskedPerson[];
  readonly at: Temporal.Instant;
}

/** As it stands, but for what the asker took back while nobody had told them that it was refused. */
function asTold({ facts, standing }: ActedForListed, side: Side, asked: AskedPerson | undefined) {
  const takenBack = side === "helping" && asked?.role === facts.role && asked.state === "withdrawn";
  if (takenBack && (standing === "asked" || facts.status === "rejected"))
    return {
      facts: { ...facts, status: "rejected" as const, reason: "APPLICATION_WITHDRAWN" },
      standing: "over" as const,
    };
  // `none` is never listed.
  return { facts, standing: standing as Standing };
}

function toFound(listed: ActedForListed | HelperListed, { side, oneself, rows, at }: Asking): Found {
  const { facts, person } = listed;
  const sentHere = (row: AskedPerson) =>
    row.kind === "application" && row.state === "sent" && row.role === null && row.asked === facts.patient;
  const asked = rows.find(({ role }) => role === facts.role) ?? rows.find(sentHere);
  const agreed = asked !== undefined && (asked.kind === "invitation" || asked.answeredAt !== null);
  const typed = nameBefore(asked, oneself);
  const today = dateAt(at).toString();
  const told = toRelationship({ ...asTold(listed, side, asked), side, person, today, agreed, typed });
  // The age is the patient's, who is the asker where they are helped.
  const relationship = side === "helped" ? { ...told, age: null } : told;
  const stands = "stands" in listed ? listed.stands : [];
  return { relationship, oneself, role: facts.role, stands, listed, asked: asked ?? null };
}

/** Those whom the asker asked to help, and of whom the service tells nothing: each as they were asked last. */
function unanswered({ oneself, rows, at }: Asking, found: readonly Found[]): readonly Found[] {
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
    const relationship = toUnanswered({ ...typed, person, askedOn, withdrawn }, at);
    return [{ relationship, oneself, role: null, stands: [], listed: null, asked }];
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
  const asking = { side, oneself: oneself.value, rows: rows.value, at: now() };
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
