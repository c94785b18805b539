import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { findDocumentPatient, getDocument, listDocuments, type DocumentFilter } from "./client-documents.ts";

const room = contractRoom();
const api = "gp-connect-pfs-access-record";
const permitOf = (key = "kris") =>
  room.permit("documents:read", { nhsNumber: room.nation.personByKey(key)?.nhsNumber ?? "" });

async function documentsOf(key = "kris", filter: DocumentFilter = {}) {
  const permit = permitOf(key);
  const patient = await findDocumentPatient(permit);
  if (!patient.ok) throw new Error(patient.failure.kind);
  const found = await listDocuments(permit, patient.value, filter);
  if (!found.ok) throw new Error(found.failure.kind);
  return found.value.resources.filter((one) => one.resourceType === "DocumentReference");
}

/** The document with this title, as it was listed. */
async function documentOf(title: string, key = "kris") {
  const found = (await documentsOf(key)).find(({ description }) => description === title);
  if (!found) throw new Error(`no document is called ${title}`);
  return found;
}

const letter = "Letter about your blood test";

test("documents are listed with type, size and address, and found by day and description", async () => {
  const all = await documentsOf();
  expect(all).toHaveLength(3);
  expect(all[0]?.content[0]?.attachment).toMatchObject({
    contentType: "text/plain",
    size: expect.any(Number),
    url: expect.stringContaining("/documents/Binary/"),
  });
  expect(await documentsOf("kris", { description: "Allergy" })).toHaveLength(1);
  expect(await documentsOf("kris", { from: "2026-01-01", until: "2026-01-02" })).toHaveLength(0);
});

test.each([
  ["kris", letter, "text/plain"],
  ["abdul", "Discharge summary", "application/pdf"],
  ["abdul", "Care plan", "text/html"],
])("%s: %s comes as %s", async (key, title, contentType) => {
  const document = await getDocument(permitOf(key), await documentOf(title, key));
  expect(document).toMatchObject({ ok: true, value: { kind: "content", contentType } });
});

test("a document that is too large is not found, and one that nobody can open is named by its type", async () => {
  const large = await getDocument(permitOf(), await documentOf("Gastroscopy report with pictures"));
  expect(large).toEqual({ ok: false, failure: { kind: "not-found" } });
  const scan = await getDocument(permitOf("abdul"), await documentOf("Heart scan, pictures", "abdul"));
  expect(scan).toEqual({ ok: true, value: { kind: "type-not-shown", contentType: "application/dicom" } });
});

const binary = { resourceType: "Binary", contentType: "application/pdf", content: "JVBERi0xLjQ=" };

test.each([
  ["broken base64", { content: "JVBERi0xLj*=" }],
  ["base64 that breaks off", { content: "JVBERi0xLjQ" }],
  ["bytes of another type", { content: "aGVsbG8gdGhlcmU=" }],
  ["another document", { id: "c" }],
  ["nothing in it", { content: "" }],
])("%s is unreadable", async (_what, change) => {
  const document = await documentOf(letter);
  room.breaks(api, "body", { body: { ...binary, ...change } });
  expect(await getDocument(permitOf(), document)).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test("a document of 5 MB comes, and a body over 7 MB is not taken", async () => {
  const document = await documentOf(letter);
  const ofMegabytes = (size: number) => ({
    ...{ resourceType: "Binary", contentType: "text/plain" },
    content: Buffer.alloc(size * 1024 * 1024, "a").toString("base64"),
  });
  room.breaks(api, "body", { body: ofMegabytes(5) });
  const large = await getDocument(permitOf(), document);
  expect(large.ok && large.value.kind === "content" && large.value.bytes.length).toBe(5 * 1024 * 1024);
  room.breaks(api, "body", { body: ofMegabytes(6) });
  expect(await getDocument(permitOf(), document)).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test("a listed document without an address of a file is not found, and nothing is asked for", async () => {
  const document = { ...(await documentOf(letter)), content: [{ attachment: {} }] };
  room.breaks(api, "status", { status: 503 });
  expect(await getDocument(permitOf(), document)).toEqual({ ok: false, failure: { kind: "not-found" } });
});

test("a document of another person's is not found, and their patient not ours", async () => {
  const scan = await documentOf("Care plan", "abdul");
  expect(await getDocument(permitOf(), scan)).toEqual({ ok: false, failure: { kind: "not-found" } });
  room.breaks(api, "wrong-patient");
  expect(await findDocumentPatient(permitOf())).toMatchObject({ ok: false });
  const other = room.permit("documents:read", { nhsNumber: kris, subject: "9990123454" });
  expect(await findDocumentPatient(other)).toMatchObject({ ok: false, failure: { kind: "not-allowed" } });
});

test("what is labelled as not for the person is not listed", async () => {
  const patient = {
    resourceType: "Patient",
    id: "p",
    identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }],
  };
  const reference = {
    resourceType: "DocumentReference",
    status: "current",
    subject: { reference: "Patient/p" },
    securityLabel: [{ coding: [{ system: "http://hl7.org/fhir/v3/ActCode", code: "NOPAT" }] }],
    content: [{ attachment: {} }],
  };
  const entry = [patient, reference].map((resource) => ({ resource }));
  room.breaks(api, "body", { body: { resourceType: "Bundle", type: "searchset", entry } });
  const found = await listDocuments(permitOf(), { id: "p" });
  expect(found.ok && found.value.resources.map(({ resourceType }) => resourceType)).toEqual(["Patient"]);
});

test.each([
  [{ "practice.recordAccess": "detailed", "practice.historicalAccess": "detailed" }, "not-allowed"],
  [{ "practice.standing": "deceased" }, "not-found"],
])("%j: documents are %s", async (changes, kind) => {
  room.nation.change("kris", changes);
  expect(await findDocumentPatient(permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

test.each([
  [400, "unreadable"],
  [403, "not-allowed"],
  [404, "not-found"],
  [422, "unreadable"],
  [503, "unavailable"],
])("status %i is %s", async (status, kind) => {
  const document = await documentOf(letter);
  room.breaks(api, "status", { status, count: 2 });
  expect(await getDocument(permitOf(), document)).toMatchObject({ ok: false, failure: { kind } });
});

test("an unknown id lists nothing: the person is not found", async () => {
  expect(await listDocuments(permitOf(), { id: "made-up" })).toEqual({
    ok: false,
    failure: { kind: "not-found" },
  });
});
