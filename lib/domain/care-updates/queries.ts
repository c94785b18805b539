import "server-only";
import { isGranted } from "#lib/access/acting-permissions.ts";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { listHelpers, oneselfAmongOthers } from "#lib/access/helped-by.ts";
import { describeNamedPerson } from "#lib/access/named-person.ts";
import { careUpdateAddressId } from "#lib/care-update-id.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { documentAddressId } from "#lib/document-address-id.ts";
import { env } from "#lib/env.ts";
import { listCareEvents } from "#lib/gateways/care-events/client.ts";
import { log } from "#lib/log.ts";
import type { Permission, Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toldAboutCare, type StoredNotice } from "#lib/store/person-notices.ts";
import { toCareUpdate, type Ids, type Open, type SourceEvent } from "./from-care-events.ts";
import { newestFirst, type CareUpdate, type CareUpdateDetail, type Told } from "./model.ts";

type UpdatesPermit = Permit<"care-updates:read">;

const late = () => failed({ kind: "unavailable" });

const idsOf = ({ subject }: UpdatesPermit): Ids => ({
  update: (id) => careUpdateAddressId(env().HANDLE_KEY, subject, id),
  letter: (id) => documentAddressId(env().HANDLE_KEY, subject, "hospital", id),
});

/** What of a hospital's summary stands in parts of the record that have permissions of their own. */
async function openTo(asker: Asker, person: PersonHandle): Promise<Open> {
  const named = await describeNamedPerson(asker, person);
  const may = (permission: Permission): boolean =>
    named.ok && (named.value.actedFor === null || isGranted(permission, named.value.actedFor.access));
  return {
    medicines: may("medicines:read"),
    letter: may("documents:read"),
    plan: may("care-plan:read"),
  };
}

const ask = (permit: UpdatesPermit): Promise<Result<readonly SourceEvent[]>> =>
  permit.once(`care events of ${permit.subject}`, () =>
    within(sourceDeadlineMs, listCareEvents(permit), late),
  );

/** Everything that hospitals told of a person's care, newest first, with no more than is open to who asks. */
export async function listCareUpdates(
  asker: Asker,
  person: PersonHandle,
): Promise<Result<readonly CareUpdate[]>> {
  const permit = await requirePermit(asker, "care-updates:read", person);
  if (!permit.ok) return permit;
  const [events, open] = await Promise.all([ask(permit.value), openTo(asker, person)]);
  if (!events.ok) return events;
  return ok(newestFirst(events.value.map((event) => toCareUpdate(event, open, idsOf(permit.value)))));
}

const isAbout = (event: string) => (notice: StoredNotice) =>
  typeof notice.says === "object" &&
  notice.says !== null &&
  "event" in notice.says &&
  notice.says.event === event;

/** Names of who acts or acted for oneself, by NHS number; without them it is said that somebody was told. */
async function namesOfHelpers(asker: Asker): Promise<ReadonlyMap<string, string>> {
  const quiet = inBackground(asker);
  const oneself = await oneselfAmongOthers(quiet);
  const helpers = oneself.ok ? await listHelpers(quiet, oneself.value) : oneself;
  if (!helpers.ok) return new Map();
  return new Map(
    helpers.value.flatMap(({ facts: { performer, given, family } }) => {
      const name = [given, family].filter(Boolean).join(" ");
      return name === "" ? [] : [[performer, name] as const];
    }),
  );
}

/** Who was told of an event: for the person alone. Null where the store did not answer. */
async function toldOf(
  asker: Asker,
  permit: UpdatesPermit,
  { id, private: isPrivate }: SourceEvent,
): Promise<readonly Told[] | null> {
  if (permit.relation !== "self" || isPrivate) return [];
  try {
    const notices = (await toldAboutCare(permit)).filter(isAbout(id));
    if (notices.length === 0) return [];
    const names = await namesOfHelpers(asker);
    return notices.map(({ owner, at }) => ({ name: names.get(owner) ?? null, at: at.toISOString() }));
  } catch {
    log("warn", "told-not-known", { correlationId: permit.correlationId });
    return null;
  }
}

/** One update by its opaque id, and on one's own page who was told of it. */
export async function getCareUpdate(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<CareUpdateDetail>> {
  const permit = await requirePermit(asker, "care-updates:read", person);
  if (!permit.ok) return permit;
  const ids = idsOf(permit.value);
  const [events, open] = await Promise.all([ask(permit.value), openTo(asker, person)]);
  if (!events.ok) return events;
  const event = events.value.find((one) => ids.update(one.id) === id);
  if (event === undefined) return failed({ kind: "not-found" });
  const update = toCareUpdate(event, open, ids);
  return ok({ update, told: await toldOf(asker, permit.value, event) });
}
