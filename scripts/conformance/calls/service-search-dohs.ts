import { exhaustQuota } from "#mocks/nation/gateway-fault.ts";
import type { Call } from "./call.ts";

const asked = (
  name: string,
  query: Record<string, string>,
  status = 200,
  more: Partial<Call> = {},
): Call => ({
  name,
  as: "key",
  method: "GET",
  path: `/?${new URLSearchParams({ "api-version": "3", ...query })}`,
  status,
  ...more,
});

const posted = (name: string, body: unknown, status = 200): Call => ({
  name,
  as: "key",
  method: "POST",
  path: "/?api-version=3",
  headers: { "content-type": "application/json" },
  body,
  status,
});

const point = "geography'POINT(1.6 54.5)'";

export const calls: readonly Call[] = [
  asked("every organisation", {}),
  asked("one organisation", { search: "A20001" }),
  asked("nobody", { search: "no-organisation", $count: "true" }),
  asked("by code, able to dispense", {
    search: "FZ901",
    searchFields: "ODSCode",
    $filter: "IsEpsEnabled eq 'true'",
  }),
  asked("distance selling", {
    search: "doorstep",
    searchFields: "OrganisationName",
    $filter:
      "IsEpsEnabled eq 'true' and OrganisationTypeId eq 'PHA' and OrganisationSubType eq 'DistanceSelling'",
  }),
  asked("by town", { search: "Millbridge", searchFields: "Address3,City,County" }),
  asked("the nearest first", {
    $filter: "OrganisationTypeId eq 'PHA'",
    $orderBy: `geo.distance(Geocode, ${point})`,
    $top: "3",
  }),
  asked("within 5 km", { $filter: `geo.distance(Geocode, ${point}) le 5`, $count: "true" }),
  asked("by postcode", { $filter: "search.ismatch('ZZ99', 'Postcode') and OrganisationTypeId eq 'DEN'" }),
  asked("by closing time", { $filter: "OpeningTimes / any (x: x/ClosingTime eq '12:30')" }),
  asked("by wheelchair access", {
    $filter: "Facilities / any (x: x/Name eq 'Wheelchair access' and x/Value eq 'Yes')",
    $select: "ODSCode,Facilities",
  }),
  asked("a filter that is none", { $filter: "ODSCode eq" }, 400),
  asked("a field that is none", { $select: "Colour" }, 400),
  { ...asked("no version", {}), path: "/", status: 404 },
  { ...asked("no key", {}), as: "nobody", status: 401 },
  posted("every optician, posted", {
    search: "*",
    filter: "OrganisationTypeId eq 'OPT'",
    count: true,
    top: 1,
  }),
  posted("a body that is none", [], 400),
  { ...posted("no version, posted", {}), path: "/", status: 404 },
  { ...posted("no key, posted", {}), as: "nobody", status: 401 },
  asked("the minute's calls used up", {}, 429, {
    before: (nation) => exhaustQuota(nation, "service-search-dohs"),
  }),
];
