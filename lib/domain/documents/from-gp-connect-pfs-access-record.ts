import type {
  DocumentList,
  ListedDocument,
  PatientDocument,
} from "#lib/gateways/gp-connect-pfs-access-record/schema-documents.ts";
import type { CodeableConcept, HumanName, Reference } from "#lib/gateways/fhir/elements.ts";
import { odsCodeSystem } from "#lib/gateways/fhir/elements.ts";
import { tellsOfError } from "#lib/gateways/fhir/operation-outcome.ts";
import { readFhirDate } from "#lib/fhir-date.ts";
import { readLetterHtml } from "#lib/letter-html.ts";
import { cleanText } from "#lib/strict-json.ts";
import { isHospitalCode, type DocumentBody, type Sender, type SurgeryDocument } from "./model.ts";

/** A document with the reference by which its file is asked for. */
export interface MappedDocument {
  readonly document: SurgeryDocument;
  readonly listed: ListedDocument;
}

export interface MappedDocuments {
  readonly mapped: readonly MappedDocument[];
  /** How many were taken out of the record because they were entered in error. */
  readonly removed: number;
  /** False where the surgery said that there is more than it sent. */
  readonly complete: boolean;
}

const nameOf = (names: readonly HumanName[] | undefined): string | null => {
  const [name] = names ?? [];
  const written = [...(name?.prefix ?? []), ...(name?.given ?? []), name?.family ?? ""].join(" ").trim();
  return name?.text ?? (written === "" ? null : written);
};

const termOf = (concept: CodeableConcept | undefined): string | null =>
  concept?.text ?? concept?.coding?.find(({ display }) => display !== undefined)?.display ?? null;

interface Place {
  readonly name: string | null;
  readonly odsCode: string | null;
}

/** The organisation or the person that a reference leads to. */
function whoIs(list: DocumentList, reference: Reference | undefined) {
  const found = list.resolve(reference?.reference);
  if (found?.resourceType === "Organization") {
    const odsCode = found.identifier?.find(({ system }) => system === odsCodeSystem)?.value ?? null;
    return { place: { name: found.name ?? null, odsCode }, person: null };
  }
  if (found?.resourceType === "Practitioner") return { place: null, person: nameOf(found.name) };
  return { place: null, person: reference?.display ?? null };
}

const isSamePlace = (a: Place, b: Place): boolean =>
  a.odsCode === null || b.odsCode === null ? a.name === b.name : a.odsCode === b.odsCode;

/** Who wrote it: the place among its authors, or the surgery that keeps it where only a person is named. */
function senderOf(list: DocumentList, { author, custodian }: ListedDocument) {
  const authors = (author ?? []).map((reference) => whoIs(list, reference));
  const keeper = whoIs(list, custodian).place;
  const person = authors.find((one) => one.person !== null)?.person ?? null;
  const place = authors.find((one) => one.place !== null)?.place ?? keeper;
  const unknown = { name: null, odsCode: null };
  const isSurgery = place !== null && keeper !== null && isSamePlace(place, keeper);
  const kind = isSurgery ? "surgery" : isHospitalCode(place?.odsCode ?? null) ? "hospital" : "other";
  const sender: Sender = { kind, ...(place ?? unknown), person };
  const alsoReceived = isSurgery || keeper?.name == null ? [] : [keeper.name];
  return { sender, alsoReceived };
}

/** Versions differ when the surgery says so, or when another file stands behind the same entry. */
const versionOf = ({ meta, content }: ListedDocument): string =>
  JSON.stringify([meta?.versionId, meta?.lastUpdated, content[0]?.attachment.url]);

function toDocument(list: DocumentList, listed: ListedDocument, idOf: (id: string) => string) {
  const { attachment } = listed.content[0] ?? { attachment: {} };
  const isUnsafe = "unsafe" in listed && listed.unsafe === true;
  const document: SurgeryDocument = {
    source: "gp",
    id: idOf(listed.id ?? versionOf(listed)),
    version: idOf(versionOf(listed)),
    title: listed.description ?? attachment.title ?? null,
    kind: termOf(listed.type),
    date: readFhirDate(listed.created) ?? readFhirDate(listed.indexed),
    ...senderOf(list, listed),
    unsafe: isUnsafe,
    contentType: attachment.contentType?.split(";")[0]?.trim().toLowerCase() ?? null,
    size: attachment.size ?? null,
  };
  return { document, listed };
}

/** Whether the surgery told of an error among its documents: then they are not all there are. */
export const surgeryToldOfError = ({ outcomes }: Pick<DocumentList, "outcomes">): boolean =>
  tellsOfError(outcomes);

/** The surgery's documents in our words. What was entered in error or has been replaced is left out. */
export function toSurgeryDocuments(list: DocumentList, idOf: (id: string) => string): MappedDocuments {
  const all = list.resources.flatMap((one) => (one.resourceType === "DocumentReference" ? [one] : []));
  return {
    mapped: all.filter(({ status }) => status === "current").map((listed) => toDocument(list, listed, idOf)),
    removed: all.filter(({ status }) => status === "entered-in-error").length,
    complete: list.complete,
  };
}

/** Longer than this is for a file of its own, not for a page. */
const longestText = 500_000;

/** Letters say which letters they are written in only sometimes; what is no UTF-8 is older Windows text. */
function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function plainBody(text: string): DocumentBody {
  if (text.length > longestText) return { kind: "file", tooLong: true };
  const paragraphs = cleanText(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return { kind: "text", paragraphs };
}

/** What of a document can be shown on a page: its words where it is text or HTML, else that there is a file. */
export function toBody(file: PatientDocument, title: string | null): DocumentBody {
  if (file.kind === "type-not-shown") return { kind: "trouble", trouble: "type-not-shown" };
  if (file.contentType === "text/plain") return plainBody(textIn(file.bytes));
  if (file.contentType !== "text/html") return { kind: "file", tooLong: false };
  const letter = readLetterHtml(textIn(file.bytes), title);
  return letter === null ? { kind: "file", tooLong: true } : { kind: "blocks", ...letter };
}
