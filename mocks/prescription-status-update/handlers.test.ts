import { randomUUID } from "node:crypto";
import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { latestUpdate } from "#mocks/nation/prescriptions/prescription.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { events } from "./events.ts";
import { handlers } from "./handlers.ts";

const BASE = `${ORIGIN}/prescription-status-update`;
const nationAt = () => new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });

// What FHIR the tests look into is JSON whose shape they are there to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Resource = any;

function find(nation: Nation, medicine: string) {
  const prescription = prescriptionsOf(nation).prescriptions.findLast(({ items }) =>
    items.some((one) => one.medicine === medicine),
  );
  const item = prescription?.items.find((one) => one.medicine === medicine);
  if (!prescription || !item) throw new Error(`nobody was prescribed ${medicine}`);
  return { prescription, item };
}

const by = (system: string, value: string) => ({ identifier: { system, value } });

function entry(nation: Nation, medicine: string, code: string, more: object = {}): Resource {
  const { prescription, item } = find(nation, medicine);
  const id = randomUUID();
  return {
    fullUrl: `urn:uuid:${id}`,
    resource: {
      resourceType: "Task",
      id,
      basedOn: [by("https://fhir.nhs.uk/Id/prescription-order-number", prescription.id)],
      status: ["Collected", "Dispatched", "Not Dispensed"].includes(code) ? "completed" : "in-progress",
      businessStatus: {
        coding: [{ system: "https://fhir.nhs.uk/CodeSystem/task-businessStatus-nppt", code }],
      },
      intent: "order",
      focus: by("https://fhir.nhs.uk/Id/prescription-order-item-number", item.id.toUpperCase()),
      for: by("https://fhir.nhs.uk/Id/nhs-number", prescription.nhsNumber),
      lastModified: nation.now().toISOString(),
      owner: by("https://fhir.nhs.uk/Id/ods-organization-code", "FZ901"),
      ...more,
    },
    request: { method: "POST", url: "Task" },
  };
}

async function answerTo(nation: Nation, request: Request) {
  const response = await getResponse(handlers(nation), request);
  if (!response) throw new Error("no handler answered");
  const body: Resource = await response.json();
  return { status: response.status, headers: response.headers, body };
}

function headersFor(nation: Nation): Record<string, string> {
  return {
    authorization: `Bearer ${issueAccessToken(nation, null)}`,
    "x-request-id": randomUUID(),
    "content-type": "application/fhir+json",
  };
}

const post = (nation: Nation, ...entries: Resource[]) =>
  answerTo(
    nation,
    new Request(`${BASE}/`, {
      method: "POST",
      headers: headersFor(nation),
      body: JSON.stringify({ resourceType: "Bundle", type: "transaction", entry: entries }),
    }),
  );

const latest = (nation: Nation, medicine: string) =>
  latestUpdate(find(nation, medicine).item, nation.now())?.status;

test("a pharmacy's first word also says that it took the prescription", async () => {
  const nation = nationAt();
  const { status, body } = await post(nation, entry(nation, "leah-desogestrel", "with pharmacy"));
  expect(status).toBe(201);
  expect(body.entry[0].response).toMatchObject({ status: "201 Created" });
  expect(find(nation, "leah-desogestrel").prescription).toMatchObject({ pharmacy: "FZ901" });
  expect(find(nation, "leah-desogestrel").prescription.receivedAt).not.toBeNull();
});

test("one wrong entry stops the others, and each is told what was wrong", async () => {
  const nation = nationAt();
  const good = entry(nation, "abdul-furosemide", "Ready to Collect");
  const wrong = entry(nation, "abdul-ramipril", "Collected", { status: "in-progress" });
  const { status, body } = await post(nation, good, wrong);
  expect(status).toBe(400);
  expect(body.entry.map(({ response }: Resource) => response.status)).toEqual(["200 OK", "400 Bad Request"]);
  expect(latest(nation, "abdul-furosemide")).toBeUndefined();
});

test("the same Task of the same prescription is a duplicate, also within one call", async () => {
  const nation = nationAt();
  const once = entry(nation, "abdul-furosemide", "Ready to Collect");
  expect((await post(nation, once, once)).status).toBe(409);
  expect((await post(nation, once)).status).toBe(201);
  const again = await post(nation, once);
  expect(again.status).toBe(409);
  expect(again.body.entry[0].response.outcome.issue[0].code).toBe("duplicate");
});

test("what the prescriber cancelled stays cancelled", async () => {
  const nation = nationAt();
  expect((await post(nation, entry(nation, "abdul-allopurinol", "Collected"))).status).toBe(201);
  expect(find(nation, "abdul-allopurinol").item.updates).toEqual([]);
});

test("what was told can be looked up, fifteen at a time", async () => {
  const nation = nationAt();
  for (let count = 0; count < 16; count += 1)
    await post(nation, entry(nation, "abdul-furosemide", "Ready to Collect"));
  const look = (headers: Record<string, string> = {}) =>
    answerTo(
      nation,
      new Request(`${BASE}/checkprescriptionstatusupdates?odscode=FZ901`, {
        headers: { ...headersFor(nation), ...headers },
      }),
    );
  const first = await look();
  expect(first.body.items).toHaveLength(15);
  const rest = await look({
    "ExclusiveStartKey-PrescriptionID": first.headers.get("LastEvaluatedKey-PrescriptionID") ?? "",
    "ExclusiveStartKey-TaskID": first.headers.get("LastEvaluatedKey-TaskID") ?? "",
  });
  expect(rest.body.items).toHaveLength(1);
  expect(rest.headers.get("LastEvaluatedKey-TaskID")).toBeNull();
});

const event = (name: string) => {
  const found = events.find((one) => one.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

test.each([
  ["pharmacy-item-ready", "abdul-furosemide", "Ready to Collect"],
  ["pharmacy-item-partly-ready", "abdul-furosemide", "Ready to Collect - Partial"],
  ["pharmacy-prepares-remainder", "abdul-ramipril", "With Pharmacy - Preparing Remainder"],
  ["pharmacy-dispatches-item", "joan-alendronic-acid", "Dispatched"],
  ["person-collects-item", "grace-ramipril", "Collected"],
  ["pharmacy-does-not-dispense", "abdul-bisoprolol", "Not Dispensed"],
])("%s moves %s to %s", async (name, medicine, status) => {
  const nation = nationAt();
  const { id } = find(nation, medicine).item;
  expect(
    event(name)
      .choices(nation)
      .map(({ key }) => key),
  ).toContain(id);
  expect(await event(name).happen(nation, id)).toContain(status);
  expect(latest(nation, medicine)).toBe(status);
});

test("a pharmacy takes a prescription, and only once", async () => {
  const nation = nationAt();
  const { id } = find(nation, "kris-omeprazole").prescription;
  expect(await event("pharmacy-receives-prescription").happen(nation, id)).toMatch(/Weaver Street Pharmacy/);
  expect(() => event("pharmacy-receives-prescription").happen(nation, id)).toThrow(RangeError);
  expect(() => event("person-collects-item").happen(nation, id)).toThrow(RangeError);
});
