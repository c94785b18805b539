import "server-only";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { senderRegister, type SenderRegister } from "#lib/access/sender-register.ts";
import { tellSender, type Telling } from "#lib/gateways/nhs-app-api/client.ts";
import { inTurns } from "#lib/in-turns.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SystemPermit } from "#lib/permit.ts";
import type { Database } from "#lib/store/database.ts";
import type { DueDelivery } from "#lib/store/deliveries.ts";
import { numbersOf } from "#lib/store/known-people.ts";
import { receiptsOf, type StoredReceipt } from "#lib/store/message-receipts.ts";
import { answersOf, markAnswersTaken, type StoredAnswer } from "#lib/store/message-replies.ts";
import type { Became, Deliverer } from "./deliver.ts";

type Permit = SystemPermit<"answer-senders">;

/** So many are under way at once: a batch ends before its turn does, however slow the senders are. */
const atOnce = 20;

/** What is told, and where; or that there is nobody to tell, and whether that is as it should be. */
type ToTell = Telling | "not-wanted" | "unreadable";

async function tell(permit: Permit, { id }: DueDelivery, telling: ToTell): Promise<Became> {
  if (telling === "not-wanted") return { id, as: "done" };
  if (telling === "unreadable") return { id, as: "dead", fault: telling };
  const told = await tellSender(permit, telling);
  if (!told.ok) return { id, as: "later", fault: told.failure.kind };
  return told.value === "taken" ? { id, as: "done" } : { id, as: "dead", fault: "refused" };
}

function tellingOfReceipt(register: SenderRegister, receipt: StoredReceipt | undefined): ToTell {
  const callback = register.get(receipt?.application ?? "")?.receipts ?? null;
  // Whoever is no longer called back asks for the daily report.
  if (receipt === undefined || callback === null || !callback.statuses.includes(receipt.status))
    return "not-wanted";
  const { messageId, status, at, says } = receipt;
  if (says === null) return "unreadable";
  return { address: callback.address, receipt: { ...says, messageId, status, at: at.toISOString() } };
}

function tellingOfAnswer(
  register: SenderRegister,
  answer: StoredAnswer | undefined,
  numbers: ReadonlyMap<string, NhsNumber>,
): ToTell {
  if (answer === undefined) return "unreadable";
  const { application, organisation, person, messageId, says, campaignId, requestId, at, sentAt } = answer;
  const callback = register.get(application ?? "")?.replies ?? null;
  if (callback === null) return "not-wanted";
  const from = numbers.get(person);
  if (from === undefined || says === null) return "unreadable";
  const reply = {
    ...{ messageId, from, to: organisation, campaignId, requestId, ...says },
    ...{ at: at.toISOString(), sentAt: sentAt.toISOString() },
  };
  return { address: callback.address, reply };
}

const noRegister = (due: readonly DueDelivery[]): readonly Became[] =>
  due.map(({ id }) => ({ id, as: "later", fault: "no-register" }));

/**
 * Tells senders what became of their messages (real-time receipts). Taken is done; what a sender refuses is dead; the rest
 * is tried again later.
 */
export const deliverReceipts: Deliverer = async (db: Database, due) => {
  const permit = requireSystemPermit("answer-senders");
  const register = await senderRegister(permit, false);
  if (!register.ok) return noRegister(due);
  const rows = await receiptsOf(
    permit,
    db,
    due.map(({ about }) => Number(about)),
  );
  const receipts = new Map(rows.map((one) => [String(one.rowId), one]));
  return inTurns(due, atOnce, (one) =>
    tell(permit, one, tellingOfReceipt(register.value, receipts.get(one.about))),
  );
};

/** Tells senders what people answered to their messages (real-time replies), alike, and notes what was taken. */
export const deliverAnswers: Deliverer = async (db: Database, due) => {
  const permit = requireSystemPermit("answer-senders");
  const register = await senderRegister(permit, false);
  if (!register.ok) return noRegister(due);
  const rows = await answersOf(
    permit,
    db,
    due.map(({ about }) => about),
  );
  const answers = new Map(rows.map((one) => [one.id, one]));
  const numbers = await numbersOf(
    permit,
    db,
    rows.map(({ person }) => person),
  );
  const tellings = due.map((one) => ({
    one,
    telling: tellingOfAnswer(register.value, answers.get(one.about), numbers),
  }));
  const became = await inTurns(tellings, atOnce, ({ one, telling }) => tell(permit, one, telling));
  const taken = tellings.filter(
    ({ telling }, place) => typeof telling !== "string" && became[place]?.as === "done",
  );
  await markAnswersTaken(
    permit,
    db,
    taken.map(({ one }) => one.about),
  );
  return became;
};
