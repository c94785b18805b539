import { beforeEach, expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { listHospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/client.ts";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok } from "#lib/result.ts";
import { seenBefore } from "#lib/store/seen.ts";
import { getDocument, getDocumentFile, listDocuments } from "./queries.ts";

// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));
vi.mock("#lib/access/gate.ts", () => ({ requirePermit: vi.fn() }));
vi.mock("#lib/access/place-telephone.ts", () => ({ placeTelephone: async () => "01632 960110" }));
vi.mock("#lib/store/seen.ts", () => ({ seenBefore: vi.fn() }));
vi.mock("#lib/gateways/wayfinder-patient-care-aggregator/client.ts", () => ({ listHospitalCare: vi.fn() }));

const room = contractRoom();
const asker = {} as Asker;
const record = "gp-connect-pfs-access-record";

const care = { items: [], waitingLists: [], silent: [], refused: [], leftOut: 0, complete: true };
const letter = {
  ...{ kind: "document", id: "l-1", description: "Your lung test", start: "2026-11-17T14:00:00Z", end: null },
  organisation: { odsCode: "RZ901", name: "Northfield Hospital" },
  ...{ portalLink: "https://portal.example/l-1", clientId: "northfield-01", pathway: null },
  ...{ receipt: "unread", linkedTo: null },
} as const;

const hospitalsSay = (said: object) =>
  vi.mocked(listHospitalCare).mockResolvedValue(ok({ kind: "care", care: { ...care, ...said } }));

const asked = (nhsNumber: string, person: PersonHandle = me) =>
  vi.mocked(requirePermit).mockResolvedValue(ok({ ...room.permit("documents:read", { nhsNumber }), person }));

beforeEach(() => {
  asked(kris);
  hospitalsSay({ items: [letter] });
  vi.mocked(seenBefore).mockImplementation(async (_permit, _kind, items) => ({
    firstVisit: true,
    unseen: new Set(items.map(({ id }) => id)),
  }));
});

async function listed(person: PersonHandle = me) {
  const panel = await listDocuments(asker, person);
  if (!panel.ok) throw new Error(panel.failure.kind);
  return panel.value;
}

async function idOf(title: string): Promise<string> {
  const found = (await listed()).items.find((one) => one.title === title);
  if (!found) throw new Error(`no document is called ${title}`);
  return found.id;
}

async function opened(title: string) {
  const detail = await getDocument(asker, me, await idOf(title), { open: true });
  if (!detail.ok) throw new Error(detail.failure.kind);
  return detail.value;
}

test("documents of surgery, hospitals and locator come in one list, newest first", async () => {
  const { items, answered, missing, incomplete } = await listed();
  expect(items.map(({ source, title, sender }) => [source, title, sender.kind, sender.name])).toEqual([
    ["gp", "Letter about your blood test", "surgery", "Mill Lane Surgery"],
    ["hospital", "Your lung test", "hospital", "Northfield Hospital"],
    ["gp", "Gastroscopy report with pictures", "hospital", "Northfield Hospital"],
    ["gp", "Allergy clinic letter", "hospital", "Northfield Hospital"],
    ["record-locator", "Observations in the emergency department", "hospital", "Northfield Hospital"],
  ]);
  expect(answered).toHaveLength(3);
  expect([missing, incomplete]).toEqual([[], []]);
  expect(items[2]?.alsoReceived).toEqual(["Mill Lane Surgery"]);
});

test("a source that does not answer is named, and the others stay", async () => {
  room.breaks(record, "status", { status: 500, path: "/documents/", count: 9 });
  const { items, missing } = await listed();
  expect(missing.map(({ source }) => source)).toEqual(["gp"]);
  expect(items.map(({ source }) => source)).toEqual(["hospital", "record-locator"]);
});

const toldError = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "exception" }] };
const bundleOf = (...entry: object[]) => ({ resourceType: "Bundle", type: "searchset", entry });
const lists = { gp: record, "record-locator": "nrl" };

test.each(["gp", "record-locator"] as const)(
  "an error told in the list of %s is no empty list",
  async (source) => {
    room.breaks(lists[source], "body", {
      body: bundleOf({ resource: toldError }),
      path: "/DocumentReference",
    });
    expect((await listed()).missing).toMatchObject([{ source, failure: { kind: "unavailable" } }]);
  },
);

test("a locator that links to more pointers is not complete", async () => {
  const link = [{ relation: "next", url: "https://locator.example/2" }];
  room.breaks("nrl", "body", { body: { ...bundleOf(), link } });
  expect(await listed()).toMatchObject({ missing: [], incomplete: ["record-locator"] });
});

test("for someone under 16 the hospitals' refusal is told, and is no error", async () => {
  vi.mocked(listHospitalCare).mockResolvedValue(ok({ kind: "under-16" }));
  const { hospitalsTellNobodyUnder16, missing } = await listed();
  expect([hospitalsTellNobodyUnder16, missing]).toEqual([true, []]);
});

test("hospitals' systems that did not answer are named, but for those without letters", async () => {
  const silent = ["southquay-01", "ers-01"].map((source) => ({ source, because: "timeout" as const }));
  hospitalsSay({ items: [letter], silent, complete: false });
  expect(await listed()).toMatchObject({ silentSystems: ["southquay-01"], incomplete: ["hospital"] });
  hospitalsSay({ items: [letter], silent: silent.slice(1), complete: false });
  expect(await listed()).toMatchObject({ silentSystems: [], incomplete: [] });
});

test("a plan for a mental health crisis is the person's own, and is not told to a carer", async () => {
  asked("9993334448");
  expect((await listed()).items.map(({ title }) => title)).toContain("Crisis plan");
  const carer = "abcdefgh2345" as PersonHandle;
  asked("9993334448", carer);
  expect((await listed(carer)).items.map(({ title }) => title)).not.toContain("Crisis plan");
});

test("care plans among the pointers are told apart", async () => {
  asked("9990123454");
  const located = (await listed()).items.filter(({ source }) => source === "record-locator");
  expect(located.map((one) => [one.title, "isCarePlan" in one && one.isCarePlan])).toEqual([
    ["Plan for emergency care and treatment", true],
    ["Summary of your stay on ward 7", false],
  ]);
});

test("nothing of a document is fetched before somebody has chosen to open it", async () => {
  const detail = await getDocument(asker, me, await idOf("Letter about your blood test"), { open: false });
  expect(detail).toMatchObject({ ok: true, value: { opened: false, body: null } });
  vi.mocked(seenBefore).mockResolvedValue({ firstVisit: false, unseen: new Set() });
  const again = await getDocument(asker, me, await idOf("Letter about your blood test"), { open: false });
  expect(again).toMatchObject({ ok: true, value: { opened: true, body: { kind: "text" } } });
});

test("a hospital's letter that is HTML has its headings, its table and its safe link, and no script", async () => {
  asked("9999012345");
  const { body } = await opened("Eye clinic letter");
  if (body?.kind !== "blocks") throw new Error(body?.kind);
  const headings = body.blocks.flatMap((block) =>
    block.kind === "heading" ? [[block.level, block.text]] : [],
  );
  expect(headings).toEqual([
    [2, "Eye clinic"],
    [3, "What we found"],
    [3, "Your drops"],
    [3, "What happens next"],
  ]);
  expect(JSON.stringify(body)).toContain("https://www.example.org/glaucoma");
  expect(JSON.stringify(body)).not.toMatch(/javascript|window\.print/);
  expect(body.leftOut).toBe(true);
});

test("a file of a type that nobody can open, and one that is too large, are told without asking for them", async () => {
  expect((await opened("Gastroscopy report with pictures")).body).toEqual({
    kind: "trouble",
    trouble: "too-large",
  });
  asked("9990123454");
  expect((await opened("Heart scan, pictures")).body).toEqual({ kind: "trouble", trouble: "type-not-shown" });
  expect((await opened("Discharge summary")).body).toEqual({ kind: "file", tooLong: false });
});

const binary = (content: string, contentType = "text/plain") => ({
  body: { resourceType: "Binary", contentType, content },
  path: "/documents/Binary",
});

const inBase64 = (text: string): string => Buffer.from(text).toString("base64");

test.each([
  ["broken base64", binary("Zm9v*mFy"), { kind: "trouble", trouble: "broken" }],
  [
    "other bytes than its type",
    binary(inBase64("no PDF"), "application/pdf"),
    { kind: "trouble", trouble: "broken" },
  ],
  [
    "another type",
    binary(inBase64("DICM"), "application/dicom"),
    { kind: "trouble", trouble: "type-not-shown" },
  ],
  [
    "10,000 nested tags",
    binary(inBase64("<b>".repeat(10_000)), "text/html"),
    { kind: "file", tooLong: true },
  ],
])("a document with %s is a sentence, and the rest of the page stays", async (_what, breakage, body) => {
  const id = await idOf("Letter about your blood test");
  room.breaks(record, "body", breakage);
  const detail = await getDocument(asker, me, id, { open: true });
  expect(detail).toMatchObject({ ok: true, value: { document: { source: "gp" }, body } });
});

test("a document that was removed meanwhile is not found, alone among the others", async () => {
  const id = await idOf("Letter about your blood test");
  const gone = failed({ kind: "not-found" });
  expect(await getDocument(asker, me, `${id.slice(0, -1)}2`, { open: true })).toEqual(gone);
  room.breaks(record, "status", { status: 404, path: "/documents/Binary" });
  expect(await getDocument(asker, me, id, { open: true })).toMatchObject({
    ok: true,
    value: { body: { kind: "trouble", trouble: "not-found" } },
  });
});

test("a file comes as its bytes, and what has none says why", async () => {
  const file = await getDocumentFile(asker, me, await idOf("Allergy clinic letter"));
  expect(file).toMatchObject({ ok: true, value: { contentType: "application/pdf" } });
  const large = await getDocumentFile(asker, me, await idOf("Gastroscopy report with pictures"));
  expect(large).toEqual(ok("too-large"));
  expect(await getDocumentFile(asker, me, await idOf("Your lung test"))).toEqual(ok("no-file"));
});
