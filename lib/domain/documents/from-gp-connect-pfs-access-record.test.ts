import { expect, test } from "vitest";
import { readDocumentList } from "#lib/gateways/gp-connect-pfs-access-record/schema-documents.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { parseStrictJson } from "#lib/strict-json.ts";
import { toBody, toSurgeryDocuments } from "./from-gp-connect-pfs-access-record.ts";

const kris = "9996789012" as NhsNumber;
const patient = {
  resourceType: "Patient",
  id: "p",
  identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }],
};

const reference = (id: string, changes: object = {}) => ({
  resourceType: "DocumentReference",
  id,
  status: "current",
  subject: { reference: "Patient/p" },
  created: "2028-05-15T12:05:00+01:00",
  description: "A letter",
  content: [{ attachment: { contentType: "application/pdf", size: 10, url: "https://gp.example/Binary/b" } }],
  ...changes,
});

function mappedOf(...references: readonly object[]) {
  const entry = [patient, ...references].map((resource) => ({ resource }));
  // As it comes off the wire.
  const body = parseStrictJson(JSON.stringify({ resourceType: "Bundle", type: "searchset", entry }));
  const list = readDocumentList(body, kris);
  if (!list.ok) throw new Error(list.refusal.rule);
  return toSurgeryDocuments(list.value, (id) => id);
}

test("500 documents are all there", () => {
  expect(mappedOf(...Array.from({ length: 500 }, (_, place) => reference(`d${place}`))).mapped).toHaveLength(
    500,
  );
});

test("what was entered in error or replaced is no document, and mistakes are counted", () => {
  const { mapped, removed } = mappedOf(
    reference("a"),
    reference("b", { status: "entered-in-error" }),
    reference("c", { status: "superseded" }),
  );
  expect([mapped.length, removed]).toEqual([1, 1]);
});

test("characters that turn a title round are taken out of it", () => {
  const [one] = mappedOf(reference("a", { description: "Letter \u202egpj.exe" })).mapped;
  expect(one?.document.title).toBe("Letter gpj.exe");
});

test("a date that does not exist is not known, and an unknown modifier makes a document unsafe", () => {
  const [first, second] = mappedOf(
    reference("a", { created: "2028-02-31" }),
    reference("b", { modifierExtension: [{ url: "https://x.example", valueCode: "not" }] }),
  ).mapped;
  expect(first?.document.date).toBeNull();
  expect(second?.document.unsafe).toBe(true);
});

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("plain text becomes paragraphs, and keeps its lines", () => {
  const file = {
    kind: "content",
    contentType: "text/plain",
    bytes: bytesOf("Dear Kris,\r\nhello.\n\n\nBye"),
  } as const;
  expect(toBody(file, null)).toEqual({ kind: "text", paragraphs: ["Dear Kris,\nhello.", "Bye"] });
});

test("older Windows text is read as it was written", () => {
  const bytes = Uint8Array.of(0x50, 0x61, 0x69, 0x6e, 0x3a, 0x20, 0xbd);
  expect(toBody({ kind: "content", contentType: "text/plain", bytes }, null)).toEqual({
    kind: "text",
    paragraphs: ["Pain: ½"],
  });
});

test("text that is too long for a page is a file", () => {
  const file = { kind: "content", contentType: "text/plain", bytes: bytesOf("a".repeat(600_000)) } as const;
  expect(toBody(file, null)).toEqual({ kind: "file", tooLong: true });
});
