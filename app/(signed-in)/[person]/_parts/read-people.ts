import { isGranted } from "#lib/access/acting-permissions.ts";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { isExpected, type Appointment, type AppointmentList } from "#lib/domain/appointments/model.ts";
import { listAppointments } from "#lib/domain/appointments/queries.ts";
import type { Relationship } from "#lib/domain/family/model.ts";
import { listRelationships } from "#lib/domain/family/queries.ts";
import { listInvitations } from "#lib/domain/invitations/queries.ts";
import type { TestResultList } from "#lib/domain/test-results/model.ts";
import { listTestResults } from "#lib/domain/test-results/queries.ts";
import { failed, type Result } from "#lib/result.ts";

/** So many people are asked about at once; of more the page says who they are, and leads to them. */
const askedAtOnce = 6;

/**
 * What somebody whom one helps needs next, as far as it is shared. `known` is false where a source was silent, so that
 * nothing is called "none".
 */
export interface NextOfPerson {
  readonly known: boolean;
  readonly appointment: Appointment | null;
  /** New results, late tests and appointments that the surgery moved. */
  readonly toDo: number;
}

/** Somebody whom one helps; `next` is null where nobody was asked, or nothing of this is shared. */
export interface HelpedPerson {
  readonly relationship: Relationship;
  readonly next: NextOfPerson | null;
}

export interface PeopleOnHome {
  readonly people: readonly HelpedPerson[];
  /** Those who want to help the asker, and wait for a yes or a no. */
  readonly waiting: number;
  /** Those who asked for the asker's help, and wait too. */
  readonly invited: number;
}

const late = () => failed({ kind: "unavailable" });

const inTime = <T>(asked: Promise<Result<T>>): Promise<Result<T>> =>
  within<Result<T>>(sourceDeadlineMs, asked, late);

/** Whether everything that can be told of appointments came; what is not shared is no silence. */
const toldAll = ({ gathered, silentSystems, incomplete }: AppointmentList): boolean =>
  gathered.missing.every(({ failure }) => failure.kind === "not-shared") &&
  silentSystems.length === 0 &&
  incomplete.length === 0;

function countOf(appointments: AppointmentList | null, results: TestResultList | null): number {
  const moved = appointments?.gathered.items.filter(({ change }) => change?.unread === true) ?? [];
  const unread = results?.results.items.filter(({ isNew }) => isNew) ?? [];
  const overdue = results?.orderedTests.items.filter((test) => test.overdue) ?? [];
  return moved.length + unread.length + overdue.length;
}

async function nextOf(asker: Asker, { person, granted }: Relationship): Promise<NextOfPerson | null> {
  const [sees, reads] = [isGranted("appointments:read", granted), isGranted("test-results:read", granted)];
  if (!sees && !reads) return null;
  const [appointments, results] = await Promise.all([
    sees ? inTime(listAppointments(asker, person, { when: "upcoming" })) : null,
    reads ? inTime(listTestResults(asker, person)) : null,
  ]);
  const list = appointments?.ok ? appointments.value : null;
  const tests = results?.ok ? results.value : null;
  const silent = (appointments !== null && list === null) || (results !== null && tests === null);
  const whole = (list === null || toldAll(list)) && (tests?.results.missing.length ?? 0) === 0;
  const expected = list?.gathered.items.find((one) => isExpected(one, now().toString()));
  return { known: !silent && whole, appointment: expected ?? null, toDo: countOf(list, tests) };
}

/**
 * Everyone whom the asker helps now or whose access is being reviewed, and how many wait for the asker's own answer. Null
 * where that is not known. No person's sources hold up another's: each has the same short time. What is read of others is
 * a look at them, which they can see; what is read of the asker is none.
 */
export async function readPeople(from: Asker): Promise<PeopleOnHome | null> {
  const asker = inBackground(from);
  const [helping, helped, invitations] = await Promise.all([
    inTime(listRelationships(asker, "helping")),
    inTime(listRelationships(asker, "helped")),
    inTime(listInvitations(asker)),
  ]);
  if (!helping.ok || !helped.ok || !invitations.ok) return null;
  const shown = helping.value.filter(({ standing }) => standing === "active" || standing === "paused");
  const asked = shown.filter(({ standing }) => standing === "active").slice(0, askedAtOnce);
  const people = shown.map(async (relationship): Promise<HelpedPerson> => ({
    relationship,
    next: asked.includes(relationship) ? await nextOf(from, relationship) : null,
  }));
  const waiting = helped.value.filter(({ standing, agreed }) => standing === "asked" && !agreed).length;
  const invited = invitations.value.received.filter(({ ended }) => !ended).length;
  return { people: await Promise.all(people), waiting, invited };
}
