import type { Panel, RecordSource } from "#lib/record-panel.ts";
import type { Block } from "#lib/letter-blocks.ts";
import type { Failure } from "#lib/result.ts";

/** Who showed a document to us; not always who wrote it: surgeries keep letters of hospitals. */
export type DocumentSource = Extract<RecordSource, "gp" | "hospital" | "record-locator">;

/** Who wrote a document, as kinds that the list can be narrowed to. */
export const senderKinds = ["hospital", "surgery", "other"] as const;

export type SenderKind = (typeof senderKinds)[number];

export interface Sender {
  readonly kind: SenderKind;
  /** Of the place; null where the source gave none. */
  readonly name: string | null;
  readonly odsCode: string | null;
  /** Who signed it, where the source says. */
  readonly person: string | null;
}

interface AnyDocument {
  /** Opaque, for addresses. */
  readonly id: string;
  /** Changes when the document does: what was chosen for one version is asked again for the next. */
  readonly version: string;
  /** As the source wrote it. */
  readonly title: string | null;
  /** What kind of document it is, in the words of its code ("Discharge letter"). */
  readonly kind: string | null;
  /** ISO date or instant; null where the source gave none, or one that does not exist. */
  readonly date: string | null;
  readonly sender: Sender;
  /** Who received it too, by name, where the source says so. */
  readonly alsoReceived: readonly string[];
  /** It carries a modifier that this service does not know: only its name may be shown. */
  readonly unsafe: boolean;
}

/** Kept by the surgery and read or downloaded here. */
export interface SurgeryDocument extends AnyDocument {
  readonly source: "gp";
  /** Media type in small letters; null where the surgery does not say. */
  readonly contentType: string | null;
  /** In bytes; null where the surgery does not say. */
  readonly size: number | null;
}

/** Read on a hospital's own portal, to which its link leads. */
export interface PortalLetter extends AnyDocument {
  readonly source: "hospital";
  /** Whether it was opened on the portal: read, unread, or seen in a list. */
  readonly receipt: "read" | "unread" | "seen" | null;
  readonly link: string | null;
  /** The portal's system, as the aggregator calls it. */
  readonly supplier: string | null;
}

/** Kept elsewhere: that it exists and who keeps it is all that is known here. */
export interface LocatedDocument extends AnyDocument {
  readonly source: "record-locator";
  /** It is a plan of care, which has a page of its own. */
  readonly isCarePlan: boolean;
}

export type RecordDocument = SurgeryDocument | PortalLetter | LocatedDocument;

/** Kinds of file as people call them; what is not here cannot be opened on most phones and computers. */
const fileKinds: Readonly<Record<string, FileKind>> = {
  "application/pdf": "pdf",
  "text/plain": "text",
  "text/html": "web",
  "text/rtf": "word",
  "application/rtf": "word",
  "application/msword": "word",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
  "image/png": "picture",
  "image/jpeg": "picture",
  "image/tiff": "picture",
};

type FileKind = "pdf" | "text" | "web" | "word" | "picture";

/** The kind of a media type; null for one that nobody could open. */
export const fileKindOf = (contentType: string | null): FileKind | null =>
  (Object.hasOwn(fileKinds, contentType ?? "") ? fileKinds[contentType ?? ""] : undefined) ?? null;

/** A system behind the hospitals' answer that did not say what it knows; null where nobody says which. */
export type SilentSystem = string | null;

/** Every document that is known of, newest first, and everything that its sources did not say. */
export interface DocumentPanel extends Panel<RecordDocument> {
  /** Hospitals tell nobody about people under 16: no error, and no reason to say "none". */
  readonly hospitalsTellNobodyUnder16: boolean;
  readonly silentSystems: readonly SilentSystem[];
  /** How many the surgery took out of the record because they were entered in error. */
  readonly removed: number;
}

/** What is inside a document, as far as it may be shown on a page. */
export type DocumentBody =
  | { readonly kind: "text"; readonly paragraphs: readonly string[] }
  | { readonly kind: "blocks"; readonly blocks: readonly Block[]; readonly leftOut: boolean }
  /** A file to download; `tooLong`: it could be read here, but is too long or too tangled for a page. */
  | { readonly kind: "file"; readonly tooLong: boolean }
  | { readonly kind: "trouble"; readonly trouble: BodyTrouble };

/** Why the inside of a document cannot be had; each has a sentence of its own. */
export const bodyTroubles = [
  "no-file",
  "too-large",
  "type-not-shown",
  "not-found",
  "broken",
  "not-allowed",
  "unavailable",
] as const;

export type BodyTrouble = (typeof bodyTroubles)[number];

/** How a failure to get a file is told on the page of its document. */
export function troubleOf({ kind }: Failure): BodyTrouble {
  if (kind === "not-shared") return "not-allowed";
  return kind === "unreadable" || kind === "changed-meanwhile" ? "broken" : kind;
}

/** The bytes of a document as they came, to be handed on. */
export interface DocumentFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** One document, with as much of its inside as may be shown. */
export interface DocumentDetail {
  readonly document: RecordDocument;
  /** The person has chosen to open this version before; null where the store did not answer. */
  readonly opened: boolean | null;
  /** Null for what is not kept by the surgery, and as long as nobody chose to open it. */
  readonly body: DocumentBody | null;
  /** Of the place that wrote or keeps it, where the directory of services has one. */
  readonly telephone: string | null;
}

/** The most that a surgery's system gives out, in bytes (5 MB, GP Connect). */
const largestDocument = 5 * 1024 * 1024;

/** Why a file need not even be asked for; null where it may be there. */
export function knownTrouble({ size, contentType }: SurgeryDocument): BodyTrouble | null {
  if (size !== null && size > largestDocument) return "too-large";
  return contentType !== null && fileKindOf(contentType) === null ? "type-not-shown" : null;
}

/** Whether its words may be drawn on a page: text, HTML, and what the surgery has not said. */
export const mayBeRead = ({ contentType }: SurgeryDocument): boolean =>
  contentType === null || contentType === "text/plain" || contentType === "text/html";

/** What the list is narrowed to: all, or what one kind of sender wrote. */
export const documentFilters = ["all", ...senderKinds] as const;

export type DocumentFilter = (typeof documentFilters)[number];

const wanted = (text: string): string => text.normalize("NFKC").toLocaleLowerCase("en-GB");

/** Whether every word of a search stands in the title or the kind of a document. */
function matches({ title, kind }: RecordDocument, query: string): boolean {
  const text = wanted(`${title ?? ""} ${kind ?? ""}`);
  return wanted(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The documents that a filter and a search leave, in their order. */
export function narrowed(
  documents: readonly RecordDocument[],
  { show, query }: { show: DocumentFilter; query: string | null },
): readonly RecordDocument[] {
  return documents
    .filter(({ sender }) => show === "all" || sender.kind === show)
    .filter((document) => query === null || matches(document, query));
}

/** Newest first; those without a date come last, and equal ones keep their order. */
export function newestFirst(documents: readonly RecordDocument[]): readonly RecordDocument[] {
  return documents.toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
}

const hospitalCode = /^[RT][A-Z0-9]{2}(?:[A-Z0-9]{2})?$/;

/** Whether an ODS code is an NHS trust's or that of one of its sites (three or five characters from R or T). */
export const isHospitalCode = (odsCode: string | null): boolean => hospitalCode.test(odsCode ?? "");
