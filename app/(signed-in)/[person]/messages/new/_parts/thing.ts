import { getTranslations } from "next-intl/server";
import { readAppointment } from "#app/(signed-in)/[person]/appointments/_parts/one-appointment.tsx";
import { readResult } from "#app/(signed-in)/[person]/test-results/_parts/one-result.ts";
import { appointmentNameIn } from "#components/appointments/appointment-words.ts";
import { testNameIn } from "#components/test-results/test-name.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getMedicine } from "#lib/domain/medicines/queries.ts";
import { subjectKinds, type About, type Holder, type SubjectKind } from "#lib/domain/sent-messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/** What stands in the address where a message is about nothing that has a page. */
export const general = "general";

/** A thing to write about: what the team is told of it, who holds it, whom else to call, and its page. */
export interface Thing {
  readonly about: About;
  readonly holder: Holder;
  readonly call: { readonly name: string; readonly telephone: string | null } | null;
  readonly page: string;
}

async function appointment(person: PersonHandle, id: string): Promise<Result<Thing>> {
  const { read } = await readAppointment(person, id);
  if (!read.ok) return read;
  const { appointment: found, place } = read.value;
  const name = appointmentNameIn(await getTranslations("appointments.name"))(found);
  const holders = {
    gp: { of: "surgery" },
    hospital: { of: "hospital", appointment: found.own },
    vaccination: { of: "elsewhere" },
  } as const satisfies Record<typeof found.source, Holder>;
  const telephone = found.place.telephone ?? place.telephone;
  return ok({
    // What the person keeps to themselves is named on no page but its own.
    about: { kind: "appointment", name: found.keptPrivate === true ? null : name, at: found.startsAt },
    holder: holders[found.source],
    call: found.place.name === null ? null : { name: found.place.name, telephone },
    page: paths.appointment(person, id),
  });
}

async function result(person: PersonHandle, id: string): Promise<Result<Thing>> {
  const read = await readResult(person, id);
  if (!read.ok) return read;
  const found = read.value.kind === "removed" ? read.value.removed : read.value.result;
  const nameOf = testNameIn(await getTranslations("test-results"));
  // A result that waits behind a warning is named behind it alone.
  const hidden = read.value.kind !== "removed" && read.value.result.warnBefore !== null;
  const named = read.value.kind === "removed" ? found.name : nameOf(read.value.result);
  return ok({
    about: { kind: "result", name: hidden ? null : named, at: found.takenAt },
    holder: found.source === "gp" ? { of: "surgery" } : { of: "hospital", appointment: null },
    call: null,
    page: paths.testResult(person, id),
  });
}

async function medicine(person: PersonHandle, id: string): Promise<Result<Thing>> {
  const read = await getMedicine(await requireAsker(), person, id);
  if (!read.ok) return read;
  return ok({
    about: { kind: "medicine", name: read.value.name, at: null },
    holder: { of: "surgery" },
    call: null,
    page: paths.medicine(person, id),
  });
}

const other = (person: PersonHandle, id: string): Promise<Result<Thing>> =>
  Promise.resolve(
    id === general
      ? ok({
          about: { kind: "other", name: null, at: null },
          holder: { of: "surgery" },
          call: null,
          page: paths.startMessage(person),
        })
      : failed({ kind: "not-found" }),
  );

const readers: Readonly<Record<SubjectKind, (person: PersonHandle, id: string) => Promise<Result<Thing>>>> = {
  appointment,
  result,
  medicine,
  other,
};

/** The kind that an address names, or null. */
export const kindIn = (segment: string): SubjectKind | null =>
  subjectKinds.find((kind) => kind === segment) ?? null;

/** The thing that an address names, as its own page would show it. */
export const readThing = (person: PersonHandle, kind: SubjectKind, id: string): Promise<Result<Thing>> =>
  readers[kind](person, id);
