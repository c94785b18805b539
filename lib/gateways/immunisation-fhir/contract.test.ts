import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { vaccinationRecords } from "#mocks/nation/vaccinations.ts";
import { listImmunisations } from "./client.ts";

const room = contractRoom();
const api = "immunisation-fhir";

const GRACE = "9999012345";
const TOM = "9991112227";
const KYLE = "9994567896";

const reads = (nhsNumber = kris) => room.permit("vaccinations:read", { nhsNumber });

async function vaccinationsOf(nhsNumber: string) {
  const result = await listImmunisations(reads(nhsNumber));
  if (!result.ok) throw new Error(`failed: ${result.failure.kind}`);
  return result.value.resources.flatMap((one) => (one.resourceType === "Immunization" ? [one] : []));
}

test("Kris's vaccinations come with product, batch, dose, place and the disease", async () => {
  const all = await vaccinationsOf(kris);
  expect(all).toHaveLength(5);
  expect(all.find(({ lotNumber }) => lotNumber === "W4B771M")).toMatchObject({
    status: "completed",
    vaccineCode: { coding: [{ system: "http://snomed.info/sct", code: "34680411000001107" }] },
    location: { identifier: { value: "FZ901" } },
    performer: [{ actor: { display: "Weaver Street Pharmacy" } }],
    protocolApplied: [{ targetDisease: [{ coding: [{ code: "6142004" }] }], doseNumberPositiveInt: 1 }],
    unsafe: false,
  });
  expect(all.filter(({ primarySource }) => primarySource === false)).toHaveLength(1);
});

test("a vaccination of yesterday is found 48 hours after it was recorded", async () => {
  const before = await vaccinationsOf(GRACE);
  expect(before.map(({ lotNumber }) => lotNumber)).not.toContain("Y021904");
  room.nation.moveClock(new Date(room.nation.now().getTime() + 48 * 3_600_000));
  const after = await vaccinationsOf(GRACE);
  expect(after.map(({ lotNumber }) => lotNumber)).toContain("Y021904");
});

test("the national record has neither what was refused nor types that it does not take yet", async () => {
  expect((await vaccinationsOf(TOM)).map(({ status }) => status)).toEqual(["completed"]);
  const written = vaccinationRecords(room.nation).filter(({ nhsNumber }) => nhsNumber === KYLE);
  const shown = await vaccinationsOf(KYLE);
  expect(written).toHaveLength(17);
  expect(shown.map(({ lotNumber }) => lotNumber).toSorted()).toEqual(
    ["A69CD788A", "FT2291", "GA4410", "RJ2504", "TK2611", "VN2718", "Y014772"].toSorted(),
  );
});

test("who has no vaccination has an empty and complete list", async () => {
  const result = await listImmunisations(reads("9998899117"));
  expect(result).toMatchObject({ ok: true, value: { resources: [], complete: true } });
});

test("an answer about somebody else is dropped", async () => {
  room.breaks(api, "wrong-patient");
  expect(await listImmunisations(reads())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test("a status that nobody published is refused, and nothing is guessed", async () => {
  const [record] = vaccinationRecords(room.nation).filter(({ nhsNumber }) => nhsNumber === kris);
  if (!record) throw new Error("no record");
  const resource = { resourceType: "Immunization", status: "half-done", vaccineCode: {} };
  const patient = { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris } };
  room.breaks(api, "body", {
    body: {
      resourceType: "Bundle",
      type: "searchset",
      total: 1,
      entry: [{ resource: { ...resource, patient } }],
    },
  });
  expect(await listImmunisations(reads())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test.each([
  [400, { kind: "unreadable" }],
  [403, { kind: "not-allowed", because: "refused-by-source" }],
  [500, { kind: "unavailable" }],
])("an error %i becomes its failure", async (status, failure) => {
  room.breaks(api, "status", { status, count: 3 });
  expect(await listImmunisations(reads())).toMatchObject({ ok: false, failure });
});

test.each(["drift", "truncate", "content-type"] as const)(
  "an answer broken by %s is unreadable",
  async (kind) => {
    room.breaks(api, kind, { count: 2 });
    expect(await listImmunisations(reads())).toMatchObject({ ok: false });
  },
);
