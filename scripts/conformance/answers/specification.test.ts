import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { baseR4 } from "./base-fhir.ts";
import { contractsOf } from "./contract.ts";

const document = {
  openapi: "3.0.0",
  paths: {
    "/Slot": {
      get: { responses: { "200": { $ref: "#/components/responses/Slots" }, "4XX": { description: "no" } } },
    },
    "/Slot/{id}": {
      get: {
        responses: {
          "200": {
            content: { "application/fhir+json;version=1": { schema: { $ref: "#/components/schemas/Slot" } } },
          },
        },
      },
    },
  },
  components: {
    responses: {
      Slots: {
        content: {
          "application/fhir+json": {
            schema: { type: "array", items: { $ref: "#/components/schemas/Slot" } },
          },
        },
      },
    },
    schemas: {
      Slot: {
        type: "object",
        required: ["status"],
        properties: { status: { enum: ["free", "busy"] }, start: { type: "string", nullable: true } },
      },
    },
  },
};

function judge(method: string, path: string, status: number, body: unknown, type = "application/fhir+json") {
  const folder = mkdtempSync(join(tmpdir(), "front-door-contract-"));
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
  return contractsOf(folder)[0]?.judge(method, path, status, type, body);
}

test("an answer is judged by the schema of its path and status, through references", () => {
  expect(judge("GET", "/Slot", 200, [{ status: "free", start: null }])).toEqual({ kind: "valid" });
  expect(judge("GET", "/Slot/7", 200, { status: "busy" })).toEqual({ kind: "valid" });
});

test("what differs is told by its place and its rule", () => {
  expect(judge("GET", "/Slot", 200, [{ status: "gone" }, { status: "gone" }, {}])).toEqual({
    kind: "differs",
    differences: [
      { pointer: "/*/status", rule: expect.stringContaining("(free,busy)") },
      { pointer: "/*", rule: "must have required property 'status'" },
    ],
  });
  expect(judge("GET", "/Slot", 200, [], "text/html")).toMatchObject({ kind: "differs" });
});

test("what the document does not say is no fault, and is told", () => {
  expect(judge("GET", "/Slot", 404, {})).toEqual({ kind: "unspecified", why: "no body for GET /Slot 4XX" });
  expect(judge("GET", "/Slot", 404, undefined)).toEqual({ kind: "valid" });
  expect(judge("GET", "/Slot", 500, {})).toMatchObject({ kind: "unspecified" });
  expect(judge("POST", "/Slot", 200, {})).toMatchObject({ kind: "unspecified" });
  expect(judge("GET", "/Elsewhere", 200, {})).toBeNull();
});

test("an API without a document has no specification", () => {
  expect(contractsOf("/nowhere")).toEqual([]);
});

test("base R4 finds a missing element, a wrong type, a wrong code and an element that R4 does not have", () => {
  const faultsOf = (resource: object) => baseR4("pds-fhir", resource)?.map(({ pointer }) => pointer);
  const patient = { resourceType: "Patient", id: "a", gender: "male" };
  expect(faultsOf(patient)).toEqual([]);
  expect(faultsOf({ ...patient, gender: "m" })).toEqual(["Patient.gender"]);
  expect(faultsOf({ ...patient, favourite: 1 })).toEqual(["Patient.favourite"]);
  expect(faultsOf({ resourceType: "Task", status: "requested" })).toContain("Task.intent");
  const observation = {
    resourceType: "Observation",
    status: "final",
    code: {},
    valueQuantity: { value: "4" },
  };
  const entry = [{ resource: observation }];
  expect(faultsOf({ resourceType: "Bundle", type: "collection", entry })).toHaveLength(1);
});

test("an answer that is no R4 resource is not held against R4", () => {
  expect(baseR4("gp-connect-pfs-appointments", { resourceType: "Slot" })).toBeNull();
  expect(baseR4("pds-fhir", { error: "x" })).toBeNull();
});
