import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { openapiDocument } from "./schema-openapi.ts";

const base = "https://front-door.example/api/nhs-app-api";
const document = openapiDocument(base) as {
  paths: Record<string, Record<string, { responses: object }>>;
  components: { schemas: object };
};

test("the document names every door for senders, and no other", () => {
  const routes = readdirSync("app/api/nhs-app-api", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/route.ts") && !file.startsWith("openapi.json"))
    .map((file) => `/${file.replace("/route.ts", "")}`);
  expect(Object.keys(document.paths).sort()).toEqual(routes.sort());
});

test("every shape that it refers to is in it", () => {
  const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
    ([, name]) => name,
  );
  expect([...new Set(referred)].sort()).toEqual(Object.keys(document.components.schemas).sort());
});

test("the published limits stand in it", () => {
  const text = JSON.stringify(document);
  for (const limit of ['"maxLength":5000', '"maxLength":200', '"maxLength":128', '"maxItems":6'])
    expect(text).toContain(limit);
});
