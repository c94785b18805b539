import { randomUUID } from "node:crypto";
import { getResponse } from "msw";
import { expect, test } from "vitest";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { events } from "./events.ts";
import { handlers } from "./handlers.ts";

const ABDUL = "9990123454";
const KRIS = "9996789012";
const nationAt = () => new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });

// What FHIR the tests look into is JSON whose shape they are there to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Resource = any;

async function bundle(nation: Nation, nhsNumber: string, headers: Record<string, string> = {}) {
  const token = issueAccessToken(nation, { nhsNumber, level: "P9", vot: "P9.Cp.Cd" });
  const request = new Request(`${ORIGIN}/prescriptions-for-patients/Bundle`, {
    headers: { authorization: `Bearer ${token}`, "x-request-id": randomUUID(), ...headers },
  });
  const response = await getResponse(handlers(nation), request);
  if (!response) throw new Error("no handler answered");
  const body: Resource = await response.json();
  return { status: response.status, body };
}

const kinds = (body: Resource): string[] => body.entry.map(({ resource }: Resource) => resource.resourceType);

test("a broken prescription is an outcome beside the others, and does not count", async () => {
  const { body } = await bundle(nationAt(), KRIS);
  expect(kinds(body)).toEqual(["Bundle", "Bundle", "OperationOutcome"]);
  expect(body.total).toBe(2);
  expect(body.entry[2]).toMatchObject({
    search: { mode: "outcome" },
    resource: {
      issue: [
        {
          severity: "warning",
          code: "business-rule",
          details: { coding: [{ code: "INVALIDATED_RESOURCE" }] },
          diagnostics: expect.stringMatching(/[0-9A-F]{6}-A20002-/),
        },
      ],
    },
  });
});

test("each item carries its status and since when", async () => {
  const { body } = await bundle(nationAt(), ABDUL);
  const [item] = body.entry[0].resource.entry;
  expect(item.resource.extension[0].extension).toEqual([
    {
      url: "status",
      valueCoding: {
        system: "https://fhir.nhs.uk/CodeSystem/task-businessStatus-nppt",
        code: "With Pharmacy",
      },
    },
    { url: "statusDate", valueDateTime: "2028-05-15T15:30:00.000Z" },
  ]);
});

test("a cancelled item is cancelled, one that was not dispensed is stopped", async () => {
  const { body } = await bundle(nationAt(), ABDUL);
  const statuses = body.entry[1].resource.entry
    .filter(({ resource }: Resource) => resource.resourceType === "MedicationRequest")
    .map(({ resource }: Resource) => resource.status);
  expect(statuses).toEqual(["stopped", "cancelled"]);
});

test("no more than the newest 25 come, and the total says so", async () => {
  const nation = nationAt();
  const { prescriptions } = prescriptionsOf(nation);
  const one = prescriptions.findLast(
    ({ nhsNumber, receivedAt }) => nhsNumber === KRIS && receivedAt === null,
  );
  if (!one) throw new Error("Kris has no prescription");
  for (let count = 0; count < 30; count += 1) prescriptions.push({ ...structuredClone(one), id: `${count}` });
  const { body } = await bundle(nation, KRIS);
  expect(body.total).toBe(25);
  expect(kinds(body).filter((kind) => kind === "Bundle")).toHaveLength(25);
});

test("somebody without prescriptions gets an empty bundle", async () => {
  const { body } = await bundle(nationAt(), "9990000026");
  expect(body).toMatchObject({ type: "searchset", total: 0, entry: [] });
});

test.each([{ "x-request-id": "1" }, { "x-correlation-id": "a.thread" }])(
  "ids that are no UUIDs are refused (%o)",
  async (headers) => expect((await bundle(nationAt(), KRIS, headers)).status).toBe(400),
);

test.each([
  ["slow", 408, "timeout"],
  ["busy", 429, "throttled"],
  ["broken", 500, "exception"],
])("when the service is %s the status is %i", async (state, status, code) => {
  const nation = nationAt();
  const event = events.find(({ name }) => name === "prescription-service-changes");
  expect(event?.choices(nation).map(({ key }) => key)).toContain(state);
  await event?.happen(nation, state);
  const answer = await bundle(nation, KRIS);
  expect(answer.status).toBe(status);
  expect(answer.body.issue[0].code).toBe(code);
});

test("nothing happens that no event knows", () => {
  for (const event of events) expect(() => event.happen(nationAt(), "explodes")).toThrow(RangeError);
});
