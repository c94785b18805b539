import { expect, test } from "vitest";
import { KRIS, ofType, outcomeOf, post, room, searchPath, VIDEO } from "./testing/room.ts";

const ERRORS = "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1";

test("a search gives slots with schedules and the practice, and clinicians and places when asked for", async () => {
  const { call } = room();
  const plain = await call({ path: searchPath() });
  expect(plain.status).toBe(200);
  expect(plain.headers.get("cache-control")).toBe("no-store");
  expect(plain.body).toMatchObject({ resourceType: "Bundle", type: "searchset" });
  const schedules = new Set(ofType(plain.body, "Schedule").map(({ id }) => `Schedule/${id}`));
  for (const slot of ofType(plain.body, "Slot")) {
    expect(slot).toMatchObject({ status: "free", start: expect.stringMatching(/\+01:00$/) });
    expect(schedules).toContain(slot["schedule"].reference);
  }
  expect(ofType(plain.body, "Organization")).toMatchObject([{ name: "Elm Tree Surgery" }]);
  expect(ofType(plain.body, "Practitioner")).toEqual([]);
  const asked = await call({
    path: `${searchPath()}&_include:recurse=Schedule:actor:Practitioner&_include:recurse=Schedule:actor:Location`,
  });
  expect(ofType(asked.body, "Location").map(({ id }) => id)).toEqual(["A20001-main", "A20001-branch"]);
  expect(ofType(asked.body, "Practitioner").map(({ gender }) => gender)).toContain("female");
  expect(asked.body.entry.length).toBeLessThan(500);
});

test("times bound a search as well as dates, and filters that nobody knows are ignored", async () => {
  const { call } = room();
  const { body } = await call({
    path: searchPath({
      start: "ge2028-05-16T14:30:00+01:00",
      end: "le2028-05-16T14:40:00+01:00",
      searchFilter: "https://example.org/unknown|x",
    }),
  });
  expect(ofType(body, "Slot").map(({ id }) => id)).toEqual([VIDEO, "A20001-same-day-call-20280516-1430"]);
});

test("where nothing is free the bundle is empty", async () => {
  const { call } = room();
  const { status, body } = await call({ path: searchPath({ start: "ge2028-05-27", end: "le2028-05-29" }) });
  expect([status, body["entry"]]).toEqual([200, []]);
});

test.each([
  ["without start", { start: "" }],
  ["with another prefix", { start: "gt2028-05-16" }],
  ["with a partial date", { start: "ge2028-05" }],
  ["with a day that does not exist", { start: "ge2028-02-30" }],
  ["with UTC where London has summer time", { start: "ge2028-05-16T09:00:00+00:00" }],
  ["of more than two weeks", { end: "le2028-05-31" }],
  ["that ends before it starts", { end: "le2028-05-15" }],
  ["for slots that are not free", { status: "busy" }],
  ["without schedules", { _include: "" }],
])("a search %s is 422", async (_, more) => {
  expect(outcomeOf(await room().call({ path: searchPath(more) }))).toEqual([422, "INVALID_PARAMETER"]);
});

test("an unknown include is 400, a missing request id is 400, another content type is 415", async () => {
  const { call } = room();
  const include = await call({ path: `${searchPath()}&_include:recurse=Schedule:actor:Device` });
  expect(outcomeOf(include)).toEqual([400, "UNSUPPORTED_VALUE"]);
  const noId = await call({ path: searchPath(), headers: { "x-request-id": "1" } });
  expect(outcomeOf(noId)).toEqual([400, "BAD_REQUEST"]);
  const xml = await call({ ...post("<Appointment/>"), headers: { "content-type": "application/fhir+xml" } });
  expect(outcomeOf(xml)).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
});

test("who is not registered is not found, who objects is told so, and below P9 the gateway refuses", async () => {
  const { nation, call, happen } = room();
  expect((await call({ path: searchPath(), bearer: { level: "P5" } })).status).toBe(403);
  await happen("object-to-online-appointments", "sarah");
  expect(outcomeOf(await call({ path: searchPath() }))).toEqual([403, "NO_PATIENT_CONSENT"]);
  await happen("object-to-online-appointments", "sarah");
  nation.change("sarah", { "practice.registered": false });
  const refused = await call({ path: searchPath() });
  expect([...outcomeOf(refused), refused.body["issue"][0].details.coding[0].system]).toEqual([
    404,
    "PATIENT_NOT_FOUND",
    ERRORS,
  ]);
});

test.each(["2028-05-11T07:00:00Z", "2028-05-16T07:00:00Z", "2028-01-03T08:00:00Z"])(
  "two weeks of the largest practice are fewer than 500 entries, also at the hour of release on %s",
  async (when) => {
    const there = room(when);
    const from = there.nation.today();
    const until = new Date(Date.parse(from) + 14 * 86_400_000).toISOString().slice(0, 10);
    const includes = "&_include:recurse=Schedule:actor:Practitioner&_include:recurse=Schedule:actor:Location";
    const path = searchPath({ start: `ge${from}`, end: `le${until}` }) + includes;
    const { body } = await there.call({ who: KRIS, path });
    expect(body.entry.length).toBeGreaterThan(200);
    expect(body.entry.length).toBeLessThan(500);
  },
);
