import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { howFarBack } from "#lib/access/from-gp-connect-pfs-user-permissions.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { placeTelephone } from "#lib/access/place-telephone.ts";
import { shownCare } from "#lib/access/shown-care.ts";
import { now } from "#lib/clock.ts";
import { before, sourceDeadlineMs } from "#lib/deadline.ts";
import { documentAddressId, sourceOfDocumentId } from "#lib/document-address-id.ts";
import { env } from "#lib/env.ts";
import { gather } from "#lib/gathered.ts";
import * as surgery from "#lib/gateways/gp-connect-pfs-access-record/client-documents.ts";
import { getUserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/client.ts";
import { listPointers } from "#lib/gateways/nrl/client.ts";
import { listHospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/client.ts";
import type { HowFarBack } from "#lib/how-far-back.ts";
import { log } from "#lib/log.ts";
import { me } from "#lib/paths.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { seenBefore } from "#lib/store/seen.ts";
import {
  surgeryToldOfError,
  toBody,
  toSurgeryDocuments,
  type MappedDocument,
  type MappedDocuments,
} from "./from-gp-connect-pfs-access-record.ts";
import { locatorToldOfError, toLocatedDocuments } from "./from-nrl.ts";
import { toPortalLetters, type MappedLetters } from "./from-wayfinder-patient-care-aggregator.ts";
import {
  knownTrouble,
  mayBeRead,
  newestFirst,
  troubleOf,
  type BodyTrouble,
  type DocumentBody,
  type DocumentDetail,
  type DocumentFile,
  type DocumentPanel,
  type DocumentSource,
  type LocatedDocument,
  type RecordDocument,
} from "./model.ts";

type DocumentsPermit = Permit<"documents:read">;

const idsOf = (permit: DocumentsPermit, source: DocumentSource) => (id: string) =>
  documentAddressId(env().HANDLE_KEY, permit.subject, source, id);

type FromSurgery = MappedDocuments & { readonly howFarBack: HowFarBack };

/** Permissions first: at some practices that call switches online access on. */
async function askSurgery(permit: DocumentsPermit): Promise<Result<FromSurgery>> {
  const permissions = await getUserPermissions(permit);
  if (!permissions.ok) return permissions;
  const back = howFarBack(permissions.value, "documents");
  if (back.kind === "nothing") return failed({ kind: "not-allowed", because: "refused-by-source" });
  const patient = await surgery.findDocumentPatient(permit);
  if (!patient.ok) return patient;
  const list = await surgery.listDocuments(permit, patient.value);
  if (!list.ok) return list;
  if (surgeryToldOfError(list.value)) return failed({ kind: "unavailable" });
  return ok({ ...toSurgeryDocuments(list.value, idsOf(permit, "gp")), howFarBack: back });
}

type FromHospitals = MappedLetters & { readonly under16: boolean };

async function askHospitals(permit: DocumentsPermit): Promise<Result<FromHospitals>> {
  const answer = await listHospitalCare(permit);
  if (!answer.ok) return answer;
  if (answer.value.kind === "under-16")
    return ok({ letters: [], silentSystems: [], complete: true, under16: true });
  // A letter about an appointment that is kept private would tell of it.
  const care = await shownCare(permit, answer.value.care);
  if (!care.ok) return care;
  return ok({ ...toPortalLetters(care.value, idsOf(permit, "hospital")), under16: false });
}

type FromLocator = { readonly located: readonly LocatedDocument[]; readonly complete: boolean };

async function askLocator(permit: DocumentsPermit): Promise<Result<FromLocator>> {
  const answer = await listPointers(permit);
  if (!answer.ok) return answer;
  if (locatorToldOfError(answer.value)) return failed({ kind: "unavailable" });
  const { pointers, complete } = answer.value;
  const ofPerson = { own: permit.person === me };
  return ok({ located: toLocatedDocuments(pointers, idsOf(permit, "record-locator"), ofPerson), complete });
}

interface Heard {
  gp: FromSurgery | null;
  hospital: FromHospitals | null;
  "record-locator": FromLocator | null;
}

/** What a source said, kept for what stands beside the list, and its documents. */
async function heard<Source extends DocumentSource>(
  all: Heard,
  source: Source,
  asked: Promise<Result<NonNullable<Heard[Source]>>>,
  documentsIn: (answer: NonNullable<Heard[Source]>) => readonly RecordDocument[],
): Promise<Result<readonly RecordDocument[]>> {
  const answer = await asked;
  if (!answer.ok) return answer;
  all[source] = answer.value;
  return ok(documentsIn(answer.value));
}

async function gatherDocuments(permit: DocumentsPermit): Promise<DocumentPanel> {
  const all: Heard = { gp: null, hospital: null, "record-locator": null };
  const gathered = await gather<RecordDocument, DocumentSource>(
    {
      gp: () => heard(all, "gp", askSurgery(permit), ({ mapped }) => mapped.map((one) => one.document)),
      hospital: () => heard(all, "hospital", askHospitals(permit), ({ letters: own }) => own),
      "record-locator": () => heard(all, "record-locator", askLocator(permit), ({ located }) => located),
    },
    () => now().toString(),
  );
  return {
    ...gathered,
    items: newestFirst(gathered.items),
    incomplete: gathered.answered.flatMap(({ source }) => (all[source]?.complete === false ? [source] : [])),
    heldBack: [],
    howFarBack: all.gp?.howFarBack ?? null,
    hospitalsTellNobodyUnder16: all.hospital?.under16 ?? false,
    silentSystems: all.hospital?.silentSystems ?? [],
    removed: all.gp?.removed ?? 0,
  };
}

/** Every document that surgery, hospitals and the record locator tell this person of, newest first. */
export async function listDocuments(asker: Asker, person: PersonHandle): Promise<Result<DocumentPanel>> {
  const permit = await requirePermit(asker, "documents:read", person);
  if (!permit.ok) return permit;
  const key = `documents ${permit.value.person} ${permit.value.subject}`;
  return ok(await permit.value.once(key, () => gatherDocuments(permit.value)));
}

type Found = { readonly document: RecordDocument; readonly kept: MappedDocument | null };

/** In one source's answer the document; `unavailable` where it may be in a part that did not come. */
async function findIn<T extends { readonly complete: boolean }>(
  asked: Promise<Result<T>>,
  pick: (answer: T) => Found | undefined,
): Promise<Result<Found>> {
  const answer = await asked;
  if (!answer.ok) return answer;
  const found = pick(answer.value);
  return found ? ok(found) : failed({ kind: answer.value.complete ? "not-found" : "unavailable" });
}

async function findDocument(permit: DocumentsPermit, id: string): Promise<Result<Found>> {
  const has = (document: RecordDocument): boolean => document.id === id;
  const alone = (document: RecordDocument | undefined) => document && { document, kept: null };
  const source = sourceOfDocumentId(id);
  if (source === "gp")
    return findIn(askSurgery(permit), ({ mapped }) => {
      const kept = mapped.find(({ document }) => has(document));
      return kept && { document: kept.document, kept };
    });
  if (source === "hospital") return findIn(askHospitals(permit), (answer) => alone(answer.letters.find(has)));
  if (source === "record-locator")
    return findIn(askLocator(permit), ({ located }) => alone(located.find(has)));
  return failed({ kind: "not-found" });
}

/** Files that no page shows are asked for when they are downloaded, and not before. */
async function bodyOf(permit: DocumentsPermit, one: MappedDocument, end: number): Promise<DocumentBody> {
  const known = knownTrouble(one.document);
  if (known !== null) return { kind: "trouble", trouble: known };
  if (!mayBeRead(one.document)) return { kind: "file", tooLong: false };
  const file = await before(end, surgery.getDocument(permit, one.listed));
  if (file.ok) return toBody(file.value, one.document.title);
  return { kind: "trouble", trouble: troubleOf(file.failure) };
}

/** When the store does not answer, that is not known: then the person is asked again. */
async function openedBefore(permit: DocumentsPermit, document: RecordDocument): Promise<boolean | null> {
  try {
    const { unseen } = await seenBefore(permit, "document", [document]);
    return !unseen.has(document.id);
  } catch {
    log("warn", "seen-not-known", { correlationId: permit.correlationId });
    return null;
  }
}

/**
 * One document by its opaque id. What is inside comes only when it was opened before, or `open` says that the person
 * has just chosen to. `not-found` only when the source that would hold it has answered in full.
 */
export async function getDocument(
  asker: Asker,
  person: PersonHandle,
  id: string,
  { open }: { open: boolean },
): Promise<Result<DocumentDetail>> {
  const permit = await requirePermit(asker, "documents:read", person);
  if (!permit.ok) return permit;
  const end = performance.now() + sourceDeadlineMs;
  const found = await before(end, findDocument(permit.value, id));
  if (!found.ok) return found;
  const { document, kept } = found.value;
  const opened = await openedBefore(permit.value, document);
  const mayOpen = (open || opened === true) && !document.unsafe;
  const [body, telephone] = await Promise.all([
    kept && mayOpen ? bodyOf(permit.value, kept, end) : null,
    document.source === "gp" ? null : placeTelephone(asker, document.sender.odsCode),
  ]);
  return ok({ document, opened, body, telephone });
}

/** The file of a document that the surgery keeps, to be downloaded; or why it cannot be had. */
export async function getDocumentFile(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<DocumentFile | BodyTrouble>> {
  const permit = await requirePermit(asker, "documents:read", person);
  if (!permit.ok) return permit;
  const found = await before(performance.now() + sourceDeadlineMs, findDocument(permit.value, id));
  if (!found.ok) return found;
  const { kept, document } = found.value;
  if (kept === null || document.unsafe) return ok("no-file");
  const known = knownTrouble(kept.document);
  if (known !== null) return ok(known);
  const file = await surgery.getDocument(permit.value, kept.listed);
  if (!file.ok) return ok(troubleOf(file.failure));
  return ok(file.value.kind === "content" ? file.value : "type-not-shown");
}
