import type { Nation } from "#mocks/nation/nation.ts";
import type { ServiceKey } from "#mocks/people/hospital-care/referral-destinations.ts";
import { book, giveUp, move, stay, type HeldReferral } from "./acts.ts";
import { allowedOf, choicesOf, serviceById, type Act } from "./choices.ts";
import { freeTimes } from "./slots.ts";

/** What can be posted. A booked referral that is booked again has its time changed, or moves. */
export const acts = ["book", "cancel", "move", "stay"] as const;

export type ActName = (typeof acts)[number];

type Refused = { kind: "BAD_REQUEST" | "CONFLICT" | "CHANGED"; why: string };

type Asked = { service?: string; slot?: string };

/** Which permission an act needs: to book elsewhere is to move, to book again where one is booked changes the time. */
function neededFor({ referral }: HeldReferral, name: ActName, service: ServiceKey): Act {
  if (name !== "book") return name;
  if (referral.service !== service) return "move";
  return referral.state === "BOOKED" ? "change-time" : "book";
}

/** Does an act to a referral, or says why not; nothing has happened then. */
export function actOn(nation: Nation, held: HeldReferral, name: ActName, asked: Asked): Refused | null {
  const { referral, care } = held;
  const wanted = asked.service === undefined ? referral.service : serviceById(asked.service);
  if (!wanted || !choicesOf(referral).includes(wanted))
    return { kind: "BAD_REQUEST", why: "service must be one to which the referral may go" };
  const needed = neededFor(held, name, wanted);
  if (!allowedOf(nation, care, referral).some(({ act }) => act === needed))
    return { kind: "CHANGED", why: `${needed} is not allowed now` };
  if (name === "book") {
    const time = freeTimes(nation, wanted).find(({ id }) => id === asked.slot);
    if (!time) return { kind: "CONFLICT", why: "That time is not free any more" };
    book(nation, held, wanted, time);
  } else if (name === "move") move(nation, held, wanted);
  else if (name === "stay") stay(nation, held);
  else giveUp(nation, held);
  return null;
}
