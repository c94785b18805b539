import "server-only";
import { z } from "zod";
import type { Permit } from "#lib/permit.ts";
import { keepAskedHelp } from "./asked-help.ts";
import { keepBookedByMessage } from "./booked-by-message.ts";
import type { Transaction } from "./database.ts";
import { claim, settle, standingUnder, type Once, type Standing } from "./one-time-keys.ts";

type BookingPermit = Permit<"appointments:read"> | Permit<"appointments:book">;

const asked = z.object({
  /** The answer to "Choose a time". */
  time: z.string(),
  /** The id in addresses of the appointment that it takes the place of; empty where there is none. */
  instead: z.string(),
  /** The id of the message that asked for it; empty where none did. */
  message: z.string().catch(""),
  /** The help that the person wants: as they answered, and as the surgery is told. */
  help: z.object({ answers: z.unknown(), comment: z.string() }),
});

/** What was asked for when a form was confirmed. */
export type AskedBooking = Readonly<z.infer<typeof asked>>;

const outcome = z.discriminatedUnion("kind", [
  /** `id` is that of addresses. `another`: it was found in the slot, and another form has booked it. */
  z.object({ kind: z.literal("booked"), id: z.string(), asked, another: z.boolean() }),
  z.object({ kind: z.literal("not-booked"), because: z.string() }),
  /** Nobody knows. Where nothing was `sent` it is only not known who has the slot. */
  z.object({ kind: z.literal("unknown"), asked, sent: z.boolean() }),
]);

/** What became of a confirmed form. */
export type BookingOutcome = Readonly<z.infer<typeof outcome>>;

/** GP Connect has no key under which it books once, so the key is ours. */
const onceOf = (permit: BookingPermit, key: string): Once => ({ permit, command: "book-appointment", key });

const nothingAsked: AskedBooking = {
  time: "",
  instead: "",
  message: "",
  help: { answers: null, comment: "" },
};

/** What was begun and never settled is not known, and no more is what cannot be read. */
function outcomeIn(standing: Standing): BookingOutcome {
  const settled = standing.state === "settled" ? outcome.safeParse(standing.outcome).data : undefined;
  const begun = standing.state === "unsettled" ? asked.safeParse(standing.note).data : undefined;
  return settled ?? { kind: "unknown", asked: begun ?? nothingAsked, sent: true };
}

/** What became of what was confirmed under a form's key; null where nothing was. Rejects when the store does not answer. */
export async function bookingUnder(permit: BookingPermit, key: string): Promise<BookingOutcome | null> {
  const standing = await standingUnder(onceOf(permit, key));
  return standing && outcomeIn(standing);
}

/**
 * Takes a form's key before the surgery is asked: null for the one who is to ask, and what became of it for everybody
 * else, who wait for it at most as long as asking may take. A form under which nothing was booked may ask again.
 */
export async function claimBooking(
  permit: BookingPermit,
  key: string,
  { asking, patienceMs }: { readonly asking: AskedBooking; readonly patienceMs: number },
): Promise<BookingOutcome | null> {
  const claimed = await claim(onceOf(permit, key), {
    patienceMs,
    reopens: (kept) => outcome.safeParse(kept).data?.kind === "not-booked",
    note: asking,
  });
  return claimed.state === "mine" ? null : outcomeIn(claimed);
}

/** Keeps what became of it, and with a booking the help and the message that asked for it; `now` is an ISO instant. */
export async function keepBooking(
  permit: Permit<"appointments:book">,
  key: string,
  { done, now }: { readonly done: BookingOutcome; readonly now: string },
  tx: Transaction,
): Promise<void> {
  await settle(onceOf(permit, key), done, tx);
  if (done.kind !== "booked") return;
  const [until = ""] = done.asked.time.split(" ");
  const { message, instead } = done.asked;
  await keepBookedByMessage(permit, { message, instead, id: done.id, start: until }, tx);
  if (done.another) return;
  await keepAskedHelp(permit, { ...done.asked.help, id: done.id, until, now }, tx);
}
