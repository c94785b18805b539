import { getResponse } from "msw";
import { expect, test } from "vitest";
import { exhaustQuota } from "#mocks/nation/gateway-fault.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { handlers } from "./handlers.ts";
import { allPages } from "./pages/all-pages.ts";

const registration = { appOrigin: "", clientId: "", apiKey: "the-key", publicJwk: {} };
const nation = new Nation({ people: [], seedAt: new Date("2028-05-16T10:00:00+01:00") });

// What JSON the tests look into is there for them to find out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The tests find out the shape.
type Json = any;

async function get(path: string, headers: Record<string, string> = { apikey: "the-key" }) {
  const request = new Request(`${ORIGIN}/nhs-website-content/${path}`, { headers });
  const response = await getResponse(handlers(nation, registration), request);
  if (!response) throw new Error("no handler answered");
  return { status: response.status, body: await response.json() };
}

const names = ({ body }: { body: Json }): string[] => body.significantLink.map(({ name }: Json) => name);

test("every written page is found by its path, and says that its words are a sample", async () => {
  for (const { path, name } of allPages) {
    const { status, body } = await get(`${path}/`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ "@context": "http://schema.org", name });
    expect(body.url).toMatch(new RegExp(`/${path}/$`));
  }
  const words = allPages.map(({ sections }) => JSON.stringify(sections));
  expect(words.filter((text) => text.includes("Sample text")).length).toBeGreaterThan(allPages.length / 2);
});

test("a list has 25 pages at a time and links to the others", async () => {
  const first = await get("conditions/");
  expect(names(first)).toHaveLength(25);
  const links = Object.fromEntries(first.body.relatedLink.map(({ name, url }: Json) => [name, url]));
  expect(links).toMatchObject({
    "First Page": expect.stringMatching(/page=1$/) as string,
    "Last Page": expect.stringMatching(/page=2$/) as string,
    "Next Page": expect.stringMatching(/page=2$/) as string,
  });
  expect(names(await get("conditions/?page=2"))).toHaveLength(5);
});

test("a list is narrowed by letter and date, and ordered by date", async () => {
  expect(names(await get("conditions/?category=a"))).toEqual(["Acne", "Asthma", "Athlete’s foot"]);
  const newest = await get("conditions/?orderBy=dateModified&startDate=2028-01-01");
  expect(names(newest)).toHaveLength(4);
  const oldest = await get("conditions/?orderBy=dateModified&order=oldest&endDate=2027-01-31");
  expect(names(oldest)).toEqual(["Acne", "Fever", "Tennis elbow"]);
  expect(names(await get("conditions/?category=h&synonyms=true"))).toContain("Hypertension");
});

test("the manifest says which pages have modules", async () => {
  const { body } = await get("manifest/pages/");
  expect(body.pagination).toMatchObject({ count: allPages.length });
  expect(body.results).toHaveLength(allPages.length);
  const asthma = body.results.find(({ name }: Json) => name === "Asthma");
  expect(asthma).toMatchObject({
    modules: true,
    healthAspects: expect.arrayContaining(["OverviewHealthAspect"]) as [],
  });
});

test("modules=true leaves of a page what can stand alone", async () => {
  const { body } = await get("conditions/asthma/?modules=true");
  expect(body.mainEntityOfPage).toEqual([]);
  expect(body.hasPart).toHaveLength(3);
  expect((await get("vaccinations/flu-vaccine/?modules=true")).body.mainEntityOfPage).not.toEqual([]);
});

test.each(["conditions/none/", "none/", "", "conditions/?page=9", "manifest/pages/?page=2"])(
  "%j is 404",
  async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toMatchObject({ errorCode: "RESOURCE_NOT_FOUND" });
  },
);

test("without the key it is 401, with too many calls 429", async () => {
  expect((await get("conditions/", {})).status).toBe(401);
  expect((await get("conditions/", { apikey: "another" })).status).toBe(401);
  exhaustQuota(nation, "nhs-website-content");
  expect((await get("conditions/")).status).toBe(429);
});
