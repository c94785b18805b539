import "server-only";
import { z } from "zod";
import { begunOrUnavailable } from "#lib/access/done-anyhow.ts";
import type { Asker } from "#lib/access/asker.ts";
import { listHelpers, oneselfAmongOthers, type OneselfAmongOthers } from "#lib/access/helped-by.ts";
import { accessCodes } from "#lib/access-code.ts";
import { ageOn } from "#lib/age.ts";
import { dateAt, now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { listCandidates } from "#lib/gateways/validated-relationships/client.ts";
import {
  referenceOf,
  relationshipCodes,
  youngestHelper,
  type RelationshipCode,
} from "#lib/helper-relationship.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { askedPeopleOf, type AskedPerson } from "#lib/store/asked-people.ts";
import type { TypedPerson } from "#lib/typed-person.ts";
import { dayOfMoment, isPast, type CandidateHelper, type Invitation } from "./model.ts";

const keptShape = z.object({
  /** Of the one who was asked. */
  name: z.string(),
  born: z.string(),
  relationship: z.enum(relationshipCodes),
  access: z.array(z.enum(accessCodes)),
  lastDay: z.string().nullable(),
  surgery: z.string().nullable(),
  /** Of the one who asks. */
  patient: z.object({ given: z.string(), family: z.string(), birthDate: z.string() }),
});

/** What is kept of an invitation. */
export type KeptInvitation = Readonly<z.infer<typeof keptShape>>;

/** An invitation with what only the doors of this room need. */
export interface FoundInvitation {
  readonly invitation: Invitation;
  readonly row: AskedPerson;
  readonly kept: KeptInvitation;
}

function toFound(row: AskedPerson, oneself: OneselfAmongOthers): readonly FoundInvitation[] {
  if (row.kind !== "invitation") return [];
  const read = keptShape.safeParse(row.kept);
  if (!read.success) return [];
  const mine = row.asker === oneself.nhsNumber;
  const kept = read.data;
  // Who has the NHS number but was born on another day is not whom the patient meant.
  if (!mine && kept.born !== oneself.birthDate) return [];
  const invitation = {
    person: oneself.handleOf(mine ? row.asked : row.asker),
    name: mine ? kept.name : `${kept.patient.given} ${kept.patient.family}`,
    ...{ access: kept.access, lastDay: kept.lastDay, relationship: kept.relationship },
    surgery: kept.surgery,
    reference: referenceOf(row.id),
    askedOn: dayOfMoment(row.createdAt),
    ended: isPast(kept.lastDay, dateAt(now()).toString()),
  };
  return [{ invitation, row, kept }];
}

/** For the doors of this room: every invitation that waits, of the asker's (`sent`) or to them (`received`). */
export async function findInvitations(
  asker: Asker,
  oneself: OneselfAmongOthers,
): Promise<Result<Record<"sent" | "received", readonly FoundInvitation[]>>> {
  const rows = await begunOrUnavailable(asker, () => askedPeopleOf(oneself.read));
  if (!rows.ok) return rows;
  const waiting = rows.value.filter(({ state }) => state === "waiting");
  const found = waiting.flatMap((row) => toFound(row, oneself));
  return ok({
    sent: found.filter(({ row }) => row.asker === oneself.nhsNumber),
    received: found.filter(({ row }) => row.asked === oneself.nhsNumber),
  });
}

/** What stands in the way of asking somebody, and the invitations to them that nobody can accept any more (ids). */
export interface AskedBefore {
  /** They help already, or wait to be looked at or to answer. */
  readonly already: boolean;
  readonly ended: readonly string[];
}

/** For the doors of this room: whether the asker asked this person before. */
export async function askedBefore(
  asker: Asker,
  oneself: OneselfAmongOthers,
  other: NhsNumber,
): Promise<Result<AskedBefore>> {
  const [helpers, waiting] = await Promise.all([
    listHelpers(asker, oneself),
    findInvitations(asker, oneself),
  ]);
  if (!helpers.ok) return helpers;
  if (!waiting.ok) return waiting;
  const helps = helpers.value.some(
    ({ facts, standing }) => facts.performer === other && standing !== "over" && standing !== "none",
  );
  const theirs = waiting.value.sent.filter(({ row }) => row.asked === other);
  const ended = theirs.filter(({ invitation }) => invitation.ended);
  return ok({ already: helps || theirs.length > ended.length, ended: ended.map(({ row }) => row.id) });
}

/**
 * For the doors of this room: how the last invitation between the asker and one person was closed; null where there was
 * none.
 */
export async function lastInvitation(
  asker: Asker,
  side: "sent" | "received",
  person: PersonHandle,
): Promise<Result<AskedPerson["state"] | null>> {
  const oneself = await oneselfAmongOthers(asker);
  if (!oneself.ok) return oneself;
  const { read, nhsNumber, handleOf } = oneself.value;
  const rows = await begunOrUnavailable(asker, () => askedPeopleOf(read));
  if (!rows.ok) return rows;
  const [mine, theirs] = side === "sent" ? (["asker", "asked"] as const) : (["asked", "asker"] as const);
  const last = rows.value.find(
    (row) => row.kind === "invitation" && row[mine] === nhsNumber && handleOf(row[theirs]) === person,
  );
  return ok(last?.state ?? null);
}

export interface Invitations {
  /** Whom the asker asked to help them. */
  readonly sent: readonly Invitation[];
  /** Who asked them. */
  readonly received: readonly Invitation[];
}

/** The invitations that wait for an answer, on either side. */
export async function listInvitations(asker: Asker): Promise<Result<Invitations>> {
  const oneself = await oneselfAmongOthers(asker);
  if (!oneself.ok) return oneself;
  const found = await findInvitations(asker, oneself.value);
  if (!found.ok) return found;
  const { sent, received } = found.value;
  return ok({
    sent: sent.map(({ invitation }) => invitation),
    received: received.map(({ invitation }) => invitation),
  });
}

/** The invitation between the asker and one person that waits; `not-found` where there is none. */
export async function getInvitation(
  asker: Asker,
  side: "sent" | "received",
  person: PersonHandle,
): Promise<Result<Invitation>> {
  const all = await listInvitations(asker);
  if (!all.ok) return all;
  const one = all.value[side].find((invitation) => invitation.person === person);
  return one === undefined ? failed({ kind: "not-found" }) : ok(one);
}

/** A candidate with what only the command needs: never shown. */
export interface FoundCandidate extends CandidateHelper {
  readonly nhsNumber: NhsNumber;
  /** ISO date; null where the registers do not tell it. */
  readonly born: string | null;
}

const kinds: Readonly<Record<string, RelationshipCode>> = { MTH: "PRN", PRN: "PRN", CHILD: "CHILD" };

const late = () => failed({ kind: "unavailable" });

/**
 * Who could help the asker, by the registers of births: parents, and children of 16 and over. The service tells no names
 * of those who could act, so they are those of the same two people seen the other way round.
 */
async function findCandidates(oneself: OneselfAmongOthers): Promise<Result<readonly FoundCandidate[]>> {
  const ask = (side: "patient" | "performer") =>
    within(sourceDeadlineMs, listCandidates(oneself.read, side), late);
  const [helpers, others] = await Promise.all([ask("patient"), ask("performer")]);
  if (!helpers.ok) return helpers;
  if (!others.ok) return others;
  const today = dateAt(now()).toString();
  return ok(
    helpers.value.flatMap(({ performer, relationship }) => {
      const seen = others.value.find(({ patient }) => patient === performer);
      const name = seen?.patientName?.find(({ use }) => use === "usual") ?? seen?.patientName?.[0];
      const born = seen?.patientBirthDate ?? null;
      if (born !== null && (ageOn(born, today).years ?? 0) < youngestHelper) return [];
      const words = [name?.given?.[0], name?.family].filter(Boolean).join(" ");
      return [
        {
          person: oneself.handleOf(performer),
          name: words === "" ? null : words,
          relationship: relationship === null ? null : (kinds[relationship] ?? null),
          ...{ nhsNumber: performer, born },
        },
      ];
    }),
  );
}

/** The same for the page: those with a name to choose by. */
export async function listCandidateHelpers(asker: Asker): Promise<Result<readonly CandidateHelper[]>> {
  const oneself = await oneselfAmongOthers(asker);
  if (!oneself.ok) return oneself;
  const found = await findCandidates(oneself.value);
  if (!found.ok) return found;
  return ok(
    found.value
      .filter(({ name, born }) => name !== null && born !== null)
      .map(({ person, name, relationship }) => ({ person, name, relationship })),
  );
}

/** Who is meant, by what was chosen or typed. */
export interface Meant {
  readonly nhsNumber: NhsNumber;
  readonly name: string;
  readonly born: string;
}

/** For the doors of this room: who is meant. `changed-meanwhile` where the registers no longer name who was chosen. */
export async function whoIsMeant(
  oneself: OneselfAmongOthers,
  who: string | TypedPerson,
): Promise<Result<Meant>> {
  if (typeof who !== "string") {
    const { nhsNumber, given, family, born } = who;
    return ok({ nhsNumber, born, name: `${given} ${family}` });
  }
  const candidates = await findCandidates(oneself);
  if (!candidates.ok) return candidates;
  const one = candidates.value.find(({ person }) => person === who);
  if (one === undefined || one.name === null || one.born === null)
    return failed({ kind: "changed-meanwhile" });
  return ok({ nhsNumber: one.nhsNumber, name: one.name, born: one.born });
}
