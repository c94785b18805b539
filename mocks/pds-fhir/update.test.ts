import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { AsKris, codeOf, invalid, pharmacyOf, UK_CORE, type Patient } from "./as-kris.ts";

let kris: AsKris;
beforeAll(async () => {
  kris = await AsKris.start();
});
afterAll(() => kris.party.sandbox.close());
afterEach(() => kris.party.sandbox.nation.reset());

test("one request is one version, for everybody to see, with ids and beginnings for what is new", async () => {
  const before = await kris.patient();
  const response = await kris.patch([
    { op: "replace", path: "/extension/0", value: pharmacyOf("FZ902") },
    { op: "add", path: "/telecom/-", value: { system: "phone", use: "mobile", value: "07700900999" } },
    { op: "test", path: "/telecom/0/id", value: before.telecom[0]?.id },
    { op: "remove", path: "/telecom/0" },
  ]);
  expect(response.status).toBe(200);
  expect(response.headers.get("etag")).toBe('W/"3"');
  const after = (await response.json()) as Patient;
  expect(after.meta.versionId).toBe("3");
  expect(after).toEqual(await kris.patient());
  expect(after.telecom.map(({ value }) => value)).toEqual(["kris@example.com", "07700900999"]);
  expect(after.telecom[1]).toMatchObject({
    id: expect.stringMatching(/^[0-9A-F]{8}$/),
    period: { start: "2028-05-16" },
  });
  expect(kris.party.sandbox.nation.personByKey("kris")).toMatchObject({ pharmacy: "FZ902", version: 3 });
});

test("what is changed elsewhere shows in a record that was changed here", async () => {
  await kris.patch([{ op: "replace", path: "/extension/0", value: pharmacyOf("FZ902") }]);
  kris.party.sandbox.nation.change("kris", { pharmacy: "FZ903" });
  expect((await kris.patient()).extension[0]).toEqual(pharmacyOf("FZ903"));
  kris.party.sandbox.nation.change("kris", { pharmacy: null });
  expect((await kris.patient()).extension.map(({ url }) => url)).not.toContain(
    `${UK_CORE}-NominatedPharmacy`,
  );
});

test("part of an address is replaced when its id is said, and everybody learns where Kris lives", async () => {
  const id = (await kris.patient()).address[0]?.id;
  const line = { op: "replace", path: "/address/0/line/1", value: "6 Weaver Court" };
  expect(await codeOf(await kris.patch([line]))).toEqual([
    400,
    "INVALID_UPDATE",
    "Invalid update with error - no id or url found for path with root /address/0",
  ]);
  expect(await kris.refusal([{ op: "replace", path: "/address/0/id", value: "other" }, line])).toEqual(
    invalid,
  );
  expect((await kris.patch([{ op: "replace", path: "/address/0/id", value: id }, line])).status).toBe(200);
  expect(kris.party.sandbox.nation.personByKey("kris")?.address.lines[1]).toBe("6 Weaver Court");
});

test("an address in the short form, without empty lines, is put into its five slots", async () => {
  const [old] = (await kris.patient()).address;
  const moved = { use: "home", line: ["7 Harbour Road", "Southquay"], postalCode: "ZZ99 3HR" };
  const response = await kris.patch([
    { op: "test", path: "/address/0", value: old },
    { op: "remove", path: "/address/0" },
    { op: "add", path: "/address/-", value: moved },
  ]);
  expect(((await response.json()) as Patient).address).toMatchObject([
    { use: "home", line: ["", "7 Harbour Road", "", "Southquay", ""], postalCode: "ZZ99 3HR" },
  ]);
});

test("a removal must follow a test of the same item", async () => {
  const { telecom } = await kris.patient();
  const test = (index: number) => ({ op: "test", path: `/telecom/${index}/id`, value: telecom[index]?.id });
  const remove = (index: number) => ({ op: "remove", path: `/telecom/${index}` });
  expect(await codeOf(await kris.patch([remove(0)]))).toEqual([
    400,
    "INVALID_UPDATE",
    "Invalid update with error - removal '/telecom/0' is not immediately preceded by equivalent test - instead it is the first item",
  ]);
  expect(await kris.refusal([test(0), test(1), remove(0)])).toEqual(invalid);
  // Counting has moved on: the second test looks at an item that is not there any more.
  expect(await kris.refusal([test(0), remove(0), test(1), remove(1)])).toEqual(invalid);
  expect((await kris.patch([test(1), remove(1), test(0), remove(0)])).status).toBe(200);
  expect(await kris.patient()).not.toHaveProperty("telecom");
});

test("when one change is refused nothing is changed", async () => {
  const before = await kris.patient();
  const good = { op: "replace", path: "/extension/0", value: pharmacyOf("FZ902") };
  expect(await kris.refusal([good, { op: "replace", path: "/gender", value: "male" }])).toEqual(invalid);
  expect(await kris.patient()).toEqual(before);
  expect(kris.party.sandbox.nation.personByKey("kris")).toMatchObject({ pharmacy: "FZ901", version: 2 });
});

test("the version must be said, in its form, and be the one that is", async () => {
  const body = JSON.stringify({
    patches: [{ op: "replace", path: "/extension/0", value: pharmacyOf("FZ902") }],
  });
  expect((await codeOf(await kris.call("PATCH", body))).slice(0, 2)).toEqual([412, "PRECONDITION_FAILED"]);
  expect((await codeOf(await kris.call("PATCH", body, { "if-match": "2" }))).slice(0, 2)).toEqual([
    412,
    "PRECONDITION_FAILED",
  ]);
  expect((await codeOf(await kris.call("PATCH", body, { "if-match": 'W/"1"' }))).slice(0, 2)).toEqual([
    409,
    "RESOURCE_VERSION_MISMATCH",
  ]);
});

test("a body that is none, and another content type, are refused", async () => {
  const version = { "if-match": 'W/"2"' };
  expect((await codeOf(await kris.call("PATCH", "[]", version))).slice(1)).toEqual([
    "INVALID_UPDATE",
    "Invalid update with error - No patches found",
  ]);
  expect((await codeOf(await kris.call("PATCH", "{", version))).slice(0, 2)).toEqual(invalid);
  expect(
    (await codeOf(await kris.call("PATCH", "{}", { ...version, "content-type": "application/json" }))).slice(
      0,
      2,
    ),
  ).toEqual([400, "UNSUPPORTED_SERVICE"]);
});

test("a slow update is answered 503 until it is done, and the same id gives its outcome once", async () => {
  expect((await kris.happen("pds-slow-update")).status).toBe(200);
  const ask = () =>
    kris.patch([{ op: "replace", path: "/extension/0", value: pharmacyOf("FZ902") }], 2, {
      "x-request-id": "60e0b220-8136-4ca5-ae46-1d97ef59d068",
    });
  const first = await ask();
  expect(first.headers.get("retry-after")).toBe("3");
  expect((await codeOf(first)).slice(0, 2)).toEqual([503, "SERVICE_UNAVAILABLE"]);
  expect((await ask()).status).toBe(503);
  await new Promise((resolve) => setTimeout(resolve, 3_100));
  const last = await ask();
  expect([last.status, last.headers.get("etag")]).toEqual([200, 'W/"3"']);
  expect((await ask()).status).toBe(200);
  expect((await kris.patient()).meta.versionId).toBe("3");
});

test("an update that was applied and whose answer was lost is not applied twice", async () => {
  const headers = { "x-request-id": "60e0b220-8136-4ca5-ae46-1d97ef59d068" };
  const body = [{ op: "replace", path: "/extension/0", value: pharmacyOf("FZ902") }];
  kris.party.sandbox.nation.faults.add({ api: "pds-fhir", kind: "applied", status: 503, count: 1 });
  expect((await kris.patch(body, 2, headers)).status).toBe(503);
  const again = await kris.patch(body, 2, headers);
  expect([again.status, again.headers.get("etag")]).toEqual([200, 'W/"3"']);
  const { nation } = kris.party.sandbox;
  nation.load(nation.snapshot());
  const loaded = await kris.patch(body, 2, headers);
  expect([loaded.status, loaded.headers.get("etag")]).toEqual([200, 'W/"3"']);
});
