import { inBackground, type Asker } from "#lib/access/asker.ts";
import { placeTelephone } from "#lib/access/place-telephone.ts";
import { mayBeRead, type DocumentDetail, type RecordDocument } from "#lib/domain/documents/model.ts";
import { getDocument, listDocuments } from "#lib/domain/documents/queries.ts";
import { inTurns } from "#lib/in-turns.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import type { Reader } from "./reader.ts";

/** Letters are kept whole of so many, the newest; the others are listed. */
const mostLetters = 25;

/** So many letters are fetched side by side. */
const atOnce = 4;

/** The letter with its words, without counting as opened; or whom to call to see what is kept elsewhere. */
async function readDetail(asker: Asker, document: RecordDocument): Promise<readonly DocumentDetail[]> {
  if (document.source !== "gp") {
    const telephone = await placeTelephone(asker, document.sender.odsCode);
    return [{ document, opened: null, body: null, telephone }];
  }
  const read = await getDocument(inBackground(asker), me, document.id, { open: true });
  return read.ok ? [read.value] : [];
}

const isKeptWhole = (document: RecordDocument): boolean =>
  !document.unsafe && (document.source !== "gp" || mayBeRead(document));

/** The list of letters and documents, with the words of those that a page can show. */
export const readDocuments: Reader<"documents"> = async (asker) => {
  const panel = shownPanel(await listDocuments(asker, me));
  if (!panel.ok) return panel;
  const whole = panel.value.items.filter(isKeptWhole).slice(0, mostLetters);
  const details = await inTurns(whole, atOnce, (document) => readDetail(asker, document));
  return ok({ panel: panel.value, details: details.flat() });
};
