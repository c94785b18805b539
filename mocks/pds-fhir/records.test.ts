import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { AsKris, codeOf, KRIS, pharmacyOf } from "./as-kris.ts";

let kris: AsKris;
beforeAll(async () => {
  kris = await AsKris.start();
});
afterAll(() => kris.party.sandbox.close());
afterEach(() => kris.party.sandbox.nation.reset());

test("a record under another number, an invalid one, a closed one and that of the dead are told apart", async () => {
  await kris.happen("pds-supersede");
  const superseded = (await kris.patient()) as unknown as { id: string; identifier: [{ value: string }] };
  expect(superseded.id).toMatch(/^999\d{7}$/);
  expect(superseded.id).not.toBe(KRIS);
  expect(superseded.identifier[0].value).toBe(superseded.id);
  const change = [{ op: "replace", path: "/extension/0", value: pharmacyOf("FZ902") }];
  expect(await kris.refusal(change)).toEqual([403, "FORBIDDEN_UPDATE"]);
  kris.party.sandbox.nation.reset();
  await kris.happen("pds-invalidate");
  expect((await codeOf(await kris.call("GET"))).slice(0, 2)).toEqual([404, "INVALIDATED_RESOURCE"]);
  kris.party.sandbox.nation.reset();
  await kris.happen("pds-restrict");
  expect((await codeOf(await kris.patch(change, 3))).slice(0, 2)).toEqual([403, "FORBIDDEN_UPDATE"]);
  kris.party.sandbox.nation.reset();
  await kris.happen("pds-record-death");
  expect(await kris.patient()).toMatchObject({ deceasedDateTime: "2028-05-16T09:00:00+00:00" });
});

test("the sixth call of a second is too many, while the quota holds", async () => {
  await kris.happen("pds-quota", "on");
  const answers = await Promise.all(Array.from({ length: 14 }, () => kris.call("GET")));
  const refused = answers.find(({ status }) => status === 429);
  expect(refused && (await codeOf(refused))[1]).toBe("TOO_MANY_REQUESTS");
});

test("who acts for somebody is among their related people; of most people there are none", async () => {
  expect((await codeOf(await kris.call("GET", undefined, {}, "/RelatedPerson"))).slice(0, 2)).toEqual([
    404,
    "RESOURCE_NOT_FOUND",
  ]);
  const { nation, origin } = kris.party.sandbox;
  const kyle = nation.personByKey("kyle")?.nhsNumber ?? "";
  const ask = async () => {
    const token = issueAccessToken(nation, { nhsNumber: kyle, level: "P9", vot: "P9.Cp.Cd" });
    const response = await fetch(`${origin}/personal-demographics/FHIR/R4/Patient/${kyle}/RelatedPerson`, {
      headers: { authorization: `Bearer ${token}`, "x-request-id": crypto.randomUUID() },
    });
    return (await response.json()) as { total: number; entry?: { resource: object }[] };
  };
  const bundle = await ask();
  expect(bundle.entry?.[0]?.resource).toMatchObject({
    resourceType: "RelatedPerson",
    patient: { identifier: { value: kyle } },
    name: [{ given: ["Sarah"] }],
    relationship: [{ coding: [{ code: "Guardian" }] }],
  });
  nation.change("kyle", { restricted: true });
  expect(await ask()).toEqual({
    resourceType: "Bundle",
    type: "searchset",
    timestamp: expect.any(String),
    total: 0,
  });
});

test("a mobile number that was changed at PDS is the one that a child’s record and the data opt-out know", async () => {
  const { nation, origin } = kris.party.sandbox;
  const [sarah, kyle] = ["sarah", "kyle"].map((key) => nation.personByKey(key)?.nhsNumber ?? "");
  const as = (nhsNumber = "", more: Record<string, string> = {}) => ({
    authorization: `Bearer ${issueAccessToken(nation, { nhsNumber, level: "P9", vot: "P9.Cp.Cd" })}`,
    "x-request-id": crypto.randomUUID(),
    ...more,
  });
  const pds = `${origin}/personal-demographics/FHIR/R4/Patient`;
  const before = await fetch(`${pds}/${sarah}`, { headers: as(sarah) });
  const { telecom } = (await before.json()) as { telecom: { id: string; use: string }[] };
  const place = telecom.findIndex(({ use }) => use === "mobile");
  const value = { ...telecom[place], value: "07700900999" };
  const patches = [{ op: "replace", path: `/telecom/${place}`, value }];
  const changed = await fetch(`${pds}/${sarah}`, {
    method: "PATCH",
    headers: as(sarah, {
      "content-type": "application/json-patch+json",
      "if-match": before.headers.get("etag") ?? "",
    }),
    body: JSON.stringify({ patches }),
  });
  expect(changed.status).toBe(200);
  const related = await fetch(`${pds}/${kyle}/RelatedPerson`, { headers: as(kyle) });
  expect(await related.json()).toMatchObject({
    entry: [{ resource: { telecom: [{ use: "mobile", value: "07700900999" }] } }],
  });
  const visits = `${origin}/data-opt-out/sessions`;
  const begun = await fetch(visits, { method: "POST", headers: as(sarah) });
  const { session } = (await begun.json()) as { session: string };
  const search = () => fetch(`${visits}/${session}/search-result`, { headers: as(sarah) });
  await search();
  expect(await (await search()).json()).toMatchObject({
    deliveries: [{ type: "sms", to: "*******0999" }, { type: "email" }],
  });
});
