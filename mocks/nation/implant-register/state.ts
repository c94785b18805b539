import { implantsOf } from "#mocks/people/implants/implants-of.ts";
import type { WrittenImplant, WrittenRecall } from "#mocks/people/implants/written-implant.ts";
import type { Nation } from "../nation.ts";
import type { Person } from "../person.ts";

/** A safety recall that was sent: of which implant, and when. */
type Sent = { implant: string; at: string };

const sent = (nation: Nation): { recalls: Sent[] } => nation.keep("implant recalls", () => ({ recalls: [] }));

/** A person's implants, latest first, with their dates on the nation's calendar. */
export const implantsFor = (nation: Nation, person: Person): WrittenImplant[] =>
  nation.shift([...implantsOf(person.key)]);

export type ImplantRecall = { implant: WrittenImplant; recall: WrittenRecall; at: string };

/** Recalls about a person's implants, latest first. */
export function recallsFor(nation: Nation, person: Person): ImplantRecall[] {
  return implantsFor(nation, person)
    .flatMap((implant) => {
      const found = sent(nation).recalls.find((one) => one.implant === implant.key);
      return found && implant.recall ? [{ implant, recall: implant.recall, at: found.at }] : [];
    })
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** Implants about which a recall is written and not sent yet, with whose they are. */
export const recallable = (nation: Nation): { person: Person; implant: WrittenImplant }[] =>
  nation.people().flatMap((person) =>
    implantsOf(person.key)
      .filter(({ key, recall }) => recall && !sent(nation).recalls.some(({ implant }) => implant === key))
      .map((implant) => ({ person, implant })),
  );

/** Sends the recall about an implant now. */
export function recall(nation: Nation, implant: string): void {
  sent(nation).recalls.push({ implant, at: nation.now().toISOString() });
}
