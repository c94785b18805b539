import { inBackground, type Asker } from "#lib/access/asker.ts";
import { publicPlace } from "#lib/access/public-place.ts";
import type { KeptMessage } from "#app/_offline/kept.ts";
import { askedBookingAt } from "#lib/booking-link.ts";
import type { OpenedMessage } from "#lib/domain/messages/model.ts";
import { getMessage, listInbox } from "#lib/domain/messages/queries.ts";
import { listNotices } from "#lib/domain/notices/queries.ts";
import { inTurns } from "#lib/in-turns.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { ownSurgery } from "./own-surgery.ts";
import type { Reader } from "./reader.ts";

/** So many messages are opened side by side. */
const atOnce = 4;

/** Addresses in a message that ask to book, as they stand there. */
function asksToBook({ text, origin, booking }: OpenedMessage): readonly string[] {
  if (text === null || booking === null) return [];
  const addresses = [...text.matchAll(/\]\(\s*<?([^\s)>]+)/g)].map(([, address = ""]) => address);
  return addresses.filter((address) => askedBookingAt(address, origin) !== null);
}

/** One message whole. It stays as unread as it was. */
async function readOne(asker: Asker, id: string): Promise<readonly KeptMessage[]> {
  const read = await getMessage(inBackground(asker), me, id);
  return read.ok ? [{ message: read.value, asksToBook: asksToBook(read.value) }] : [];
}

/** The newest page of the inbox, with the whole of each of its messages. */
export const readMessages: Reader<"messages"> = async (asker) => {
  const told = await listNotices(asker);
  const notices = told.ok ? told.value : null;
  const others = (notices ?? []).map(({ at }) => at);
  const inbox = await listInbox(asker, me, { show: "all", from: null, page: 1, query: null, others });
  if (!inbox.ok) return inbox;
  const ids = inbox.value.rows.flatMap((row) => (row.kind === "message" ? [row.message.id] : []));
  const opened = (await inTurns(ids, atOnce, (id) => readOne(asker, id))).flat();
  const asksOne = opened.some(({ message }) => message.booking !== null);
  const surgeryPlace = asksOne ? await publicPlace(asker, (await ownSurgery(asker))?.odsCode ?? null) : null;
  return ok({ inbox: inbox.value, notices, opened, surgeryPlace });
};
