import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, readResource, type ReadBundle } from "../fhir/bundle.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";
import { recordDialect, type RecordResource } from "../fhir/stu3-record.ts";
import { disclosed } from "./schema-disclosure.ts";

/** The person as the document server knows them: by an id of its own. */
export interface DocumentPatient {
  readonly id: string;
}

const patient = z.object({ resourceType: z.literal("Patient"), id: z.string().min(1) });

/** The Patient that the document server answers, if it is about `subject`. */
export function readDocumentPatient(body: unknown, subject: NhsNumber): Reading<DocumentPatient> {
  const found = readResource(body, patient, "FHIR STU3 Patient", subject);
  return found.ok ? read({ id: found.value.id }) : found;
}

declare const listed: unique symbol;

type DocumentReference = Extract<RecordResource, { readonly resourceType: "DocumentReference" }>;

/** A document that stood in a list of the person's own and may be shown to them; nothing else is fetched. */
export type ListedDocument = DocumentReference & { readonly [listed]: true };

/** Documents, with the people and places that the list brought along. */
export type DocumentList = ReadBundle<Exclude<RecordResource, DocumentReference> | ListedDocument>;

/** Every document is an entry, and its author another: half a lifetime of letters is more than other areas hold. */
const documents = { ...recordDialect, mostEntries: 1_500 };

/** References to documents with their authors, without those that are labelled as not for the person. */
export function readDocumentList(body: unknown, subject: NhsNumber): Reading<DocumentList> {
  const reading = readBundle(body, documents, subject);
  return reading.ok ? read(disclosed(reading.value) as DocumentList) : reading;
}

/** The id of a listed document's file; null where the list gives no address of one. */
export function fileIdOf({ content }: ListedDocument): string | null {
  return /\/Binary\/([A-Za-z0-9.-]{1,64})$/.exec(content[0]?.attachment.url ?? "")?.[1] ?? null;
}

const startsWith =
  (...starts: readonly (readonly number[])[]) =>
  (bytes: Uint8Array): boolean =>
    starts.some((start) => start.every((byte, place) => bytes[place] === byte));

const isText = (bytes: Uint8Array): boolean => !bytes.includes(0);
const office = startsWith([0xd0, 0xcf, 0x11, 0xe0], [0x50, 0x4b, 0x03, 0x04]);

/** Types of document that can be handed on, and how their first bytes look. They are never rendered here. */
const handedOn: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  "application/pdf": startsWith([0x25, 0x50, 0x44, 0x46, 0x2d]),
  "text/plain": isText,
  "text/html": isText,
  "text/rtf": startsWith([0x7b, 0x5c, 0x72, 0x74, 0x66]),
  "application/rtf": startsWith([0x7b, 0x5c, 0x72, 0x74, 0x66]),
  "image/png": startsWith([0x89, 0x50, 0x4e, 0x47]),
  "image/jpeg": startsWith([0xff, 0xd8, 0xff]),
  "image/tiff": startsWith([0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]),
  "application/msword": office,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": office,
};

/** A document: its bytes, or the type of one that nobody could open. */
export type PatientDocument =
  | { readonly kind: "content"; readonly contentType: string; readonly bytes: Uint8Array }
  | { readonly kind: "type-not-shown"; readonly contentType: string };

const binary = z.object({
  resourceType: z.literal("Binary"),
  id: z.string().optional(),
  contentType: z.string().min(1),
  content: z.string().min(1),
});

/** Looks for what must not be there: a pattern for the whole would run out of stack at a few megabytes. */
const isBase64 = (text: string): boolean =>
  text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.replace(/={1,2}$/, ""));

/** The Binary of a document that was asked for by `id`; base64 that is broken, or bytes of another type, are refused. */
export function readDocument(body: unknown, id: string): Reading<PatientDocument> {
  const parsed = binary.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, "FHIR STU3 Binary") };
  const { contentType, content, id: own } = parsed.data;
  if (own !== undefined && own !== id) return refused("$.id", "FHIR STU3 Binary.id: another document");
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const looksRight = Object.hasOwn(handedOn, type) ? handedOn[type] : undefined;
  if (!looksRight) return read({ kind: "type-not-shown", contentType: type });
  const base64 = content.replace(/[\r\n]/g, "");
  if (!isBase64(base64)) return refused("$.content", "FHIR STU3 Binary.content: no base64");
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  if (!looksRight(bytes)) return refused("$.content", `FHIR STU3 Binary.contentType: no ${type}`);
  return read({ kind: "content", contentType: type, bytes });
}
