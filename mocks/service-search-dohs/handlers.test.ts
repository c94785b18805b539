import { getResponse } from "msw";
import { expect, test } from "vitest";
import { exhaustQuota } from "#mocks/nation/gateway-fault.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { handlers } from "./handlers.ts";

const registration = { appOrigin: "", clientId: "", apiKey: "the-key", publicJwk: {} };
const nationAt = (at = "2028-05-16T10:00:00+01:00") => new Nation({ people: [], seedAt: new Date(at) });

type Asked = Record<string, string | number | boolean>;
type Answered = { "@odata.count"?: number; value: Record<string, unknown>[] };

async function send(request: Request, nation = nationAt()) {
  const response = await getResponse(handlers(nation, registration), request);
  if (!response) throw new Error("no handler answered");
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answered };
}

const headers = { apikey: "the-key" };

function get(asked: Asked, nation?: Nation) {
  const query = new URLSearchParams({ "api-version": "3" });
  for (const [name, value] of Object.entries(asked)) query.set(name, String(value));
  return send(new Request(`${ORIGIN}/service-search-api/?${query}`, { headers }), nation);
}

function post(body: unknown, type = "application/json") {
  const init = { method: "POST", headers: { ...headers, "content-type": type }, body: JSON.stringify(body) };
  return send(new Request(`${ORIGIN}/service-search-api/?api-version=3`, init));
}

const codes = ({ body }: { body: Answered }) => body.value.map(({ ODSCode }) => ODSCode);

test("without parameters every organisation comes", async () => {
  const { status, body } = await get({});
  expect(status).toBe(200);
  expect(body.value).toHaveLength(27);
});

test("one organisation is found by its code, and nobody is an empty list", async () => {
  expect(codes(await get({ search: "A20001" }))).toEqual(["A20001"]);
  expect(codes(await get({ search: "no-organisation" }))).toEqual([]);
});

test.each([
  ["OrganisationTypeId eq 'DEN'", 3],
  ["OrganisationTypeId eq 'DEN' or OrganisationTypeId eq 'OPT'", 5],
  ["(OrganisationTypeId eq 'DEN' or OrganisationTypeId eq 'OPT') and City eq 'Northfield'", 2],
  ["not (OrganisationTypeId eq 'PHA') and not IsEpsEnabled eq 'true'", 19],
  ["IsEpsEnabled eq 'true' and OrganisationTypeId eq 'PHA' and OrganisationSubType eq 'DistanceSelling'", 1],
  ["search.ismatch('1EL', 'Postcode')", 1],
  ["OpeningTimes / any (x: x/ClosingTime eq '12:30')", 6],
  ["Facilities/any(x: x/Name eq 'Wheelchair access' and x/Value eq 'No') and OrganisationTypeId eq 'GPP'", 1],
  ["geo.distance(Geocode, geography'POINT(1.6 54.5)') le 4", 8],
  ["Latitude lt 54.4", 6],
  ["Latitude ge 54.4 and Longitude ne 0 and Longitude gt 1.7", 4],
  ["County eq null and Latitude ne null", 27],
  ["OrganisationName eq 'it''s nobody'", 0],
])("the filter %s holds for %i", async (filter, count) => {
  expect((await get({ $filter: filter, $count: true, $top: 0 })).body).toMatchObject({
    "@odata.count": count,
    value: [],
  });
});

test("the nearest or the last of the alphabet come first", async () => {
  const point = "geography'POINT(1.43 54.515)'";
  const near = await get({
    $orderBy: `geo.distance(Geocode, ${point})`,
    $filter: "OrganisationTypeId eq 'PHA'",
  });
  expect(codes(near)[0]).toBe("FZ904");
  const far = await get({ $orderby: `geo.distance(Geocode, ${point}) desc, ODSCode asc`, $top: 1 });
  expect(codes(far)).not.toEqual(["FZ904"]);
  const names = await get({ $orderby: "OrganisationName desc", $select: "OrganisationName", $top: 1 });
  expect(names.body.value).toEqual([{ "@search.score": 1, OrganisationName: "Westmoor Late Pharmacy" }]);
});

test("words are looked for in the fields named, any or all of them", async () => {
  expect(
    codes(await get({ search: "mill lane", searchFields: "OrganisationName", searchMode: "all" })),
  ).toEqual(["A20002", "FZ902"]);
  expect(codes(await get({ search: "Millbridge", searchFields: "City" }))).toEqual([
    "A20005",
    "FZ908",
    "NZ904",
  ]);
  expect(codes(await get({ search: "Millbri*", searchFields: "City" }))).toHaveLength(3);
  expect(codes(await get({ search: "lane", searchFields: "*" })).length).toBeGreaterThan(2);
});

test("a posted search says the same as one in the address", async () => {
  const filter = "OrganisationTypeId eq 'PHA'";
  const posted = await post({ search: "*", filter, top: 3, skip: 1, count: true, select: "ODSCode" });
  const asked = await get({ $filter: filter, $top: 3, $skip: 1, $count: true, $select: "ODSCode" });
  expect(posted.body).toEqual(asked.body);
  expect(posted.body).toMatchObject({ "@odata.count": 8, value: [{ ODSCode: "FZ902" }, {}, {}] });
});

test("bank holidays of this year and the next are additional opening times", async () => {
  const { body } = await get({ search: "FZ904" }, nationAt("2028-12-20T10:00:00Z"));
  const times = body.value[0]?.["OpeningTimes"] as Record<string, unknown>[];
  const additional = times.filter(({ OpeningTimeType }) => OpeningTimeType === "Additional");
  expect(additional).toHaveLength(16);
  expect(additional).toContainEqual(
    expect.objectContaining({ AdditionalOpeningDate: "Dec 25 2028", OpeningTime: "10:00", IsOpen: true }),
  );
});

test("a day with a lunch break has two entries, an open end is 23:59, a closed day has none", async () => {
  const lunch = (await get({ search: "FZ902" })).body.value[0]?.["OpeningTimes"];
  expect(lunch).toContainEqual(
    expect.objectContaining({ Weekday: "Monday", OpeningTime: "14:00", OffsetOpeningTime: 840 }),
  );
  expect(lunch).toContainEqual(
    expect.objectContaining({ Weekday: "Sunday", OpeningTime: null, OffsetClosingTime: 0, IsOpen: false }),
  );
  const always = (await get({ search: "RZ901" })).body.value[0]?.["OpeningTimes"];
  expect(always).toContainEqual(expect.objectContaining({ OpeningTime: "00:00", ClosingTime: "23:59" }));
});

test.each<Asked>([
  { $filter: "Colour eq 'red'" },
  { $filter: "ODSCode eq" },
  { $filter: "ODSCode eq 'A' and" },
  { $filter: "ODSCode is 'A'" },
  { $filter: "(ODSCode eq 'A'" },
  { $filter: "ODSCode eq 'A' ODSCode" },
  { $filter: "ODSCode eq A" },
  { $filter: "ODSCode eq #" },
  { $filter: "geo.distance(Geocode, geography'POINT(1 200)') le 5" },
  { $filter: "geo.distance(City, geography'POINT(1 50)') le 5" },
  { $filter: "geo.distance(Geocode, 'here') le 5" },
  { $orderby: "Colour" },
  { $orderby: "ODSCode City" },
  { $select: "Colour" },
  { $top: 1001 },
  { $skip: -1 },
  { $count: "perhaps" },
  { searchMode: "some" },
  { queryType: "semantic" },
  { $expand: "Services" },
])("%j is 400 with a sentence", async (asked) => {
  const { status, body } = await get(asked);
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { message: expect.any(String) as string } });
});

test.each([[[]], [{ $top: 1 }], [{ filter: ["x"] }], ["*"]])("the body %j is 400", async (body) => {
  expect((await post(body)).status).toBe(400);
});

test("a body that is no JSON, by name or by nature, is 400", async () => {
  expect((await post({}, "text/plain")).status).toBe(400);
  const init = { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: "{" };
  const broken = await send(new Request(`${ORIGIN}/service-search-api/?api-version=3`, init));
  expect(broken.status).toBe(400);
});

test.each(["", "?api-version=2"])("without the version 3 there is nothing (%j)", async (query) => {
  const { status } = await send(new Request(`${ORIGIN}/service-search-api/${query}`, { headers }));
  expect(status).toBe(404);
});

test.each<[string, Record<string, string>]>([
  ["steps.oauth.v2.FailedToResolveAPIKey", {}],
  ["oauth.v2.InvalidApiKey", { apikey: "another" }],
])("without the application's key it is 401 %s", async (errorcode, withHeaders) => {
  const url = `${ORIGIN}/service-search-api/?api-version=3`;
  const { status, body } = await send(new Request(url, { headers: withHeaders }));
  expect(status).toBe(401);
  expect(body).toMatchObject({ fault: { detail: { errorcode } } });
});

test("when the minute's calls are used up it is 429, until the minute is over", async () => {
  let realNow = Date.parse("2028-05-16T10:00:20Z");
  const nation = new Nation({ people: [], realNow: () => realNow });
  exhaustQuota(nation, "service-search-dohs");
  const refused = await get({}, nation);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("40");
  realNow += 40_000;
  expect((await get({}, nation)).status).toBe(200);
});
