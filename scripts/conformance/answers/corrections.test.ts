import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contractsOf } from "./contract.ts";
import { corrected, type Correction } from "./corrections.ts";

const document = {
  openapi: "3.0.0",
  paths: {
    "/Bundle": {
      get: {
        responses: {
          "200": {
            content: {
              "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Item" } } },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Item: {
        type: "object",
        required: ["status", "code"],
        properties: { status: { enum: ["active"] }, code: { type: "integer" } },
      },
    },
  },
};

const codeIsText: Correction = {
  api: "one",
  at: ["/components/schemas/Item/properties/code/type"],
  mend: () => "string",
  why: "a code is a text",
};

function judge(body: unknown, corrections: readonly Correction[]) {
  const folder = mkdtempSync(join(tmpdir(), "front-door-contract-"));
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
  return contractsOf(folder, corrections)[0]?.judge("GET", "/Bundle", 200, "application/json", body);
}

test("an answer that fits the corrected document alone is told from one that fits the published", () => {
  expect(judge([{ status: "active", code: 1 }], [codeIsText])).toEqual({ kind: "valid" });
  expect(judge([{ status: "active", code: "1" }], [codeIsText])).toEqual({ kind: "corrected" });
  expect(judge([{ status: "active", code: "1" }], [])).toMatchObject({ kind: "differs" });
});

test("a fault beside what is corrected is found, and the correction itself is not told", () => {
  expect(judge([{ status: "gone", code: "1" }], [codeIsText])).toEqual({
    kind: "differs",
    differences: [{ pointer: "/*/status", rule: expect.stringContaining("(active)") }],
  });
  expect(judge([{ code: "1" }], [codeIsText])).toMatchObject({ kind: "differs" });
});

test("a correction whose place is gone, or that changes nothing, is a fault", () => {
  const at = (pointer: string, mend: Correction["mend"]) =>
    corrected(document, [{ ...codeIsText, at: [pointer], mend }]).faults;
  expect(at("/components/schemas/Other/type", () => "string")).toEqual([
    expect.stringMatching(/^one: a correction has no place any more: \/components\/schemas\/Other/),
  ]);
  expect(at("/components/schemas/Item/type", () => "object")).toEqual([
    expect.stringContaining("changes nothing"),
  ]);
  expect(at("/paths/~1Bundle/get", () => ({}))).toEqual([]);
});

test("the published document itself stays as it was", () => {
  const before = JSON.stringify(document);
  expect(JSON.stringify(corrected(document, [codeIsText]).document)).not.toBe(before);
  expect(JSON.stringify(document)).toBe(before);
});
