import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contractsOf } from "./contract.ts";
import { unplayed, type NeverPlayed, type Played } from "./operations.ts";

const paths = {
  "/Slot": { get: { responses: { "200": {}, "4XX": {} } }, post: { responses: { "200": {}, "201": {} } } },
  "/Slot/{id}": { delete: { responses: { "2XX": {} } } },
  "/sign-in": { get: { responses: { "302": {}, "400": {} } } },
};

function missing(played: readonly Played[], reasons: readonly NeverPlayed[] = []) {
  const folder = mkdtempSync(join(tmpdir(), "front-door-contract-"));
  writeFileSync(join(folder, "openapi.json"), JSON.stringify({ openapi: "3.0.0", paths }));
  return unplayed("one", contractsOf(folder), played, reasons);
}

const played: readonly Played[] = [
  { method: "GET", path: "/Slot", status: 200 },
  { method: "POST", path: "/Slot", status: 201 },
  { method: "DELETE", path: "/Slot/7", status: 204 },
];
const never = (operation: string, status?: string): NeverPlayed => ({
  api: "one",
  operation,
  why: "of a reason",
  ...(status !== undefined && { status }),
});

test("each success of each operation needs a call; a refusal shows none", () => {
  expect(missing(played)).toEqual([
    "one: no call shows POST /Slot 200",
    "one: no call shows GET /sign-in 302",
  ]);
  expect(missing([{ method: "GET", path: "/Slot", status: 404 }])).toContain(
    "one: no call shows GET /Slot 200",
  );
});

test("a reason stands for a call, of one status or of all", () => {
  expect(missing(played, [never("POST /Slot", "200"), never("GET /sign-in")])).toEqual([]);
});

test("a reason for what is played, or is not published, is a fault", () => {
  const reasons = [never("POST /Slot", "200"), never("GET /sign-in")];
  expect(missing(played, [...reasons, never("GET /Slot"), never("GET /Elsewhere")])).toEqual([
    expect.stringContaining("GET /Slot is played or gone"),
    expect.stringContaining("GET /Elsewhere is played or gone"),
  ]);
});

test("an API without a document has no operations to play", () => {
  expect(unplayed("one", [], [], [])).toEqual([]);
});
