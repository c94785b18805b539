import "server-only";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { oneselfAmongOthers, type OneselfAmongOthers } from "#lib/access/helped-by.ts";
import { listActedFor } from "#lib/access/named-person.ts";
import {
  became,
  done,
  doneBefore,
  noted,
  notDone,
  refusedFor,
  type Became,
} from "#lib/access/noted-command.ts";
import { dayOf } from "#lib/access-end.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { applyForAccess, listRoles } from "#lib/gateways/validated-relationships/client.ts";
import { referenceOf } from "#lib/helper-relationship.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import { me } from "#lib/paths.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { isWaitedFor } from "#lib/refusal-told.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { forgetChecks } from "#lib/store/acting.ts";
import { askedLately, askedPeopleOf, keepAsked } from "#lib/store/asked-people.ts";
import { database } from "#lib/store/database.ts";
import { doOnce, outcomeOf, type Once } from "#lib/store/one-time-keys.ts";
import type { HelpAsked } from "./form.ts";
import { findCandidates } from "./queries.ts";
import { toApplication } from "./to-validated-relationships.ts";

/**
 * What became of asking to help somebody. `sent` says nothing of whether there is such a person. `not-offered` is told
 * only of those whom the registers name.
 */
export type HelpSent =
  | { readonly kind: "sent" | "already"; readonly person: PersonHandle }
  | { readonly kind: "own-number" | "too-many" | "not-offered" };

/** More people a day nobody asks who means it. */
const mostADay = 10;

interface Meant {
  readonly nhsNumber: NhsNumber;
  readonly given: string;
  readonly family: string;
  readonly born: string;
}

interface Asking {
  readonly permit: Permit<"relationships:change">;
  readonly oneself: OneselfAmongOthers;
  readonly once: Once;
  readonly asked: HelpAsked;
}

async function whoIsMeant(oneself: OneselfAmongOthers, who: HelpAsked["who"]): Promise<Result<Meant>> {
  if (typeof who !== "string") return ok(who);
  const candidates = await findCandidates(oneself);
  if (!candidates.ok) return candidates;
  const one = candidates.value.find(({ person }) => person === who);
  return one === undefined ? failed({ kind: "changed-meanwhile" }) : ok(one);
}

/** Whether the asker helps this person already, or waits for an answer. */
async function isAsked(asker: Asker, { oneself }: Asking, other: NhsNumber): Promise<Result<boolean>> {
  const person = oneself.handleOf(other);
  const [acting, rows] = await Promise.all([listActedFor(asker), askedPeopleOf(oneself.read)]);
  if (!acting.ok) return acting;
  // What one took back oneself is over, whatever was said of it in the meantime.
  const takenBack = (id: string) => rows.some(({ role, state }) => role === id && state === "withdrawn");
  const open = acting.value.some(
    (one) => one.person === person && one.standing !== "over" && !takenBack(one.facts.role),
  );
  const waits = rows.some(
    ({ kind, state, role, asked, asker: by, createdAt }) =>
      kind === "application" &&
      state === "sent" &&
      role === null &&
      asked === other &&
      by === oneself.nhsNumber &&
      isWaitedFor(dayOf(createdAt.toISOString()), now()),
  );
  return ok(open || waits);
}

/** The relationship that an application began; null where it is not told of yet. */
async function roleWith({ oneself }: Asking, other: NhsNumber): Promise<string | null> {
  const roles = await listRoles(oneself.read, "performer", ["proposed"]);
  return roles.ok ? (roles.value.roles.find(({ patient }) => patient === other)?.id ?? null) : null;
}

const sentShape = z.object({ kind: z.literal("sent"), person: z.string() });

async function keep(
  asker: Asker,
  asking: Asking,
  meant: Meant,
  role: string | null,
): Promise<Became<HelpSent>> {
  const { permit, oneself, once } = asking;
  const person = oneself.handleOf(meant.nhsNumber);
  await doOnce(once, async (tx) => {
    const kept = { name: `${meant.given} ${meant.family}`, access: asking.asked.access };
    const id = idOf(asking);
    await keepAsked(
      permit,
      { id, kind: "application", state: "sent", role, asked: meant.nhsNumber, kept },
      tx,
    );
    if (role !== null) await forgetChecks(tx, [role]);
    await writeCommandOutcome(asker, permit, done, tx);
    return { kind: "sent", person };
  });
  return { told: ok({ kind: "sent", person }), outcome: null };
}

const idOf = ({ permit, once }: Asking): string =>
  opaqueId(env().HANDLE_KEY, "application", permit.subject, once.key);

async function askNow(asker: Asker, asking: Asking): Promise<Became<HelpSent>> {
  const { permit, oneself, asked } = asking;
  const meant = await whoIsMeant(oneself, asked.who);
  if (!meant.ok) return notDone(meant.failure);
  const { nhsNumber } = meant.value;
  if (nhsNumber === oneself.nhsNumber) return became({ kind: "own-number" }, refusedFor("own-number"));
  const before = await isAsked(asker, asking, nhsNumber);
  if (!before.ok) return notDone(before.failure);
  const already = { kind: "already", person: oneself.handleOf(nhsNumber) } as const;
  if (before.value) return became(already, refusedFor("already"));
  if ((await askedLately(permit, database())) >= mostADay)
    return became({ kind: "too-many" }, refusedFor("too-many"));
  const said = { reference: referenceOf(idOf(asking)), authored: now().toString() };
  const applied = await applyForAccess(permit, toApplication(asked, meant.value, said));
  if (!applied.ok) return { told: applied, outcome: outcomeOfFailure(applied.failure) };
  if (applied.value.kind === "already-exists") return became(already, refusedFor("already"));
  if (applied.value.kind === "received")
    return keep(asker, asking, meant.value, await roleWith(asking, nhsNumber));
  // Of somebody who was typed nobody is told whether they exist: it waits, and is refused as others are.
  return typeof asked.who === "string"
    ? became({ kind: "not-offered" }, refusedFor("not-offered"))
    : keep(asker, asking, meant.value, null);
}

/** Asks to help somebody: sent to the national service at once. Safe to repeat under the same key. */
export async function askToHelp(asker: Asker, key: string, asked: HelpAsked): Promise<Result<HelpSent>> {
  const permit = await requirePermit(asker, "relationships:change", me);
  if (!permit.ok) return permit;
  return noted<HelpSent>(asker, permit.value, "help-request-not-kept", async () => {
    const once = { permit: permit.value, command: "ask-to-help", key };
    const before = sentShape.safeParse(await outcomeOf(once));
    if (before.success)
      return became({ kind: "sent", person: before.data.person as PersonHandle }, doneBefore);
    const oneself = await oneselfAmongOthers(asker);
    if (!oneself.ok) return notDone(oneself.failure);
    return askNow(asker, { permit: permit.value, oneself: oneself.value, once, asked });
  });
}
