import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkAnswers, type Known } from "./run.ts";
import { outOfUse } from "./stale.ts";

const nothing: Known = { differences: [], silences: [], mistakes: [], neverPlayed: [] };

/** Checks the push service, of which two calls are made, against a document with these paths. */
async function check(paths: object, known: Partial<Known>) {
  const folder = mkdtempSync(join(tmpdir(), "front-door-contracts-"));
  mkdirSync(join(folder, "push-service"));
  writeFileSync(join(folder, "push-service/openapi.json"), JSON.stringify({ openapi: "3.0.0", paths }));
  const all = { ...nothing, ...known };
  const checked = await checkAnswers(folder, all, "push-service");
  return {
    faults: checked.flatMap(({ calls }) => calls).flatMap(({ faults }) => faults),
    stale: outOfUse(checked, all),
    statuses: checked.flatMap(({ calls }) => calls).map(({ status }) => status),
  };
}

const silence = (statuses: readonly number[], call = /./) => ({
  api: "push-service",
  call,
  statuses,
  why: "of a reason",
});

test("an answer of which the document says nothing is a fault unless its reason is known", async () => {
  const { faults, statuses } = await check({}, {});
  expect(faults).toHaveLength(statuses.length);
  expect(faults[0]).toMatch(/says nothing of it, and no reason is given: no such path/);
  expect(await check({}, { silences: [silence(statuses)] })).toMatchObject({ faults: [], stale: [] });
  expect((await check({}, { silences: [silence(statuses, /^GET \/nowhere$/)] })).faults).toHaveLength(
    statuses.length,
  );
});

test("a reason that no answer needs any more is told, status by status", async () => {
  const { statuses } = await check({}, {});
  expect((await check({}, { silences: [silence([...statuses, 418])] })).stale).toEqual([
    "push-service: . no longer answers 418 (of a reason)",
  ]);
});

test("a known difference is held to its rule as well as its place, and must still occur", async () => {
  const content = { "application/json": { schema: { type: "array" } } };
  const paths = {
    "/subscriptions": { post: { responses: { "201": { content } } } },
    "/send/{id}": { post: { responses: { "2XX": {}, "404": {} } } },
  };
  const neverPlayed = [{ api: "push-service", operation: "POST /send/{id}", why: "nobody is there" }];
  const difference = (rule: RegExp) => [
    { api: "push-service", check: "openapi" as const, call: /./, pointer: /^$/, rule, why: "of a reason" },
  ];
  const told = (rule: RegExp) => check(paths, { differences: difference(rule), neverPlayed });
  expect(await told(/^must be array$/)).toMatchObject({ faults: [], stale: [] });
  expect(await told(/^must be object$/)).toMatchObject({
    faults: ["openapi (body): must be array"],
    stale: ["push-service: a known difference no longer occurs (of a reason)"],
  });
});
