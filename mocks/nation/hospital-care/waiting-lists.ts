import { createHash } from "node:crypto";
import { shiftDay } from "#mocks/nation/calendar.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { hospital } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { HospitalCare, ToldChange, WaitingList } from "#mocks/people/hospital-care/care.ts";
import { uuidOf } from "../uuid-of.ts";
import { careIn, patients } from "./care.ts";

/** A place on a list in the books of a department, with whose it is. */
export type HeldPlace = { person: Person; care: HospitalCare; list: WaitingList };

export type WaitingAct = "tellChange" | "withdraw";

/** Why an act is not open now. */
export type ShutList = "ended" | "has-date" | "not-offered";

/** A department answers what it is told within so many days. */
const ANSWERS_WITHIN_DAYS = 7;

/** Departments that take nobody off a list before they have spoken with them. */
const callFirst: readonly WaitingList["specialty"][] = ["orthopaedics"];

/** Places of a person on the lists of hospitals that take part, since they began. */
export function heldPlaces(nation: Nation, person: Person): HeldPlace[] {
  const care = careIn(nation, person.key);
  const now = nation.now().getTime();
  return care.waitingLists
    .filter((list) => hospital(list.hospital).inAggregator && Date.parse(list.since) <= now)
    .map((list) => ({ person, care, list }));
}

/** Everybody's. */
export const everyPlace = (nation: Nation): HeldPlace[] =>
  patients(nation).flatMap((person) => heldPlaces(nation, person));

/** What the person waited for: a booked appointment of the same pathway that has not begun. */
export function dateGiven(nation: Nation, { care, list }: HeldPlace): { id: string; start: string } | null {
  const now = nation.now().getTime();
  const found = care.appointments.find(
    ({ pathway, status, start, made }) =>
      pathway === list.pathway &&
      status === "booked" &&
      start !== null &&
      Date.parse(start) > now &&
      Date.parse(made) <= now,
  );
  return found?.start == null ? null : { id: found.id, start: found.start };
}

/** Why an act is not open on a place; null where it is. */
export function shutOn(nation: Nation, held: HeldPlace, act: WaitingAct): ShutList | null {
  if (held.list.ended !== null) return "ended";
  if (act === "tellChange") return null;
  if (dateGiven(nation, held) !== null) return "has-date";
  const { specialty, hospital: code } = held.list;
  return callFirst.includes(specialty) && code === "RZ901" ? "not-offered" : null;
}

/** What the patient saw: another one as soon as anything that decides about the place is not as it was. */
export function versionOfPlace(nation: Nation, held: HeldPlace): string {
  const seen = JSON.stringify([held.list.since, held.list.ended, dateGiven(nation, held)]);
  return createHash("sha256").update(seen).digest("hex").slice(0, 12);
}

/** What somebody asked of a department: kept under its key, so that the same again is the same. Plain JSON. */
export type AskedOfList = {
  key: string;
  pathway: string;
  act: WaitingAct;
  sent: string;
  change: string | null;
};

const kept = (nation: Nation) => nation.keep<AskedOfList[]>("asked of waiting lists", () => []);

export const askedOfListBefore = (nation: Nation, key: string): AskedOfList | undefined =>
  kept(nation).find((one) => one.key === key);

const FIRST_REFERENCE = 100_300;

const newReference = (nation: Nation): string => `WL-${FIRST_REFERENCE + kept(nation).length}`;

/** Tells the department what is different: it answers within its days. */
export function tellDepartment(
  nation: Nation,
  { list }: HeldPlace,
  { what, words }: Pick<ToldChange, "what" | "words">,
  asked: { key: string; sent: string },
): ToldChange {
  const id = uuidOf(`waiting list change ${asked.key}`);
  const change: ToldChange = {
    ...{ id, what, words },
    reference: newReference(nation),
    at: nation.now().toISOString(),
    answerBy: shiftDay(nation.today(), ANSWERS_WITHIN_DAYS),
    lookedAt: null,
    answer: null,
  };
  kept(nation).push({ ...asked, pathway: list.pathway, act: "tellChange", change: id });
  list.changes = [...(list.changes ?? []), change];
  return change;
}

/** Takes the person off the list, because they asked for it. */
export function withdrawFrom(
  nation: Nation,
  { list }: HeldPlace,
  asked: { key: string; sent: string },
): void {
  list.withdrawn = { at: nation.now().toISOString(), reference: newReference(nation) };
  kept(nation).push({ ...asked, pathway: list.pathway, act: "withdraw", change: null });
  list.ended = nation.today();
}
