import type { Nation } from "#mocks/nation/nation.ts";
import { pointerId } from "#mocks/nrl/responses/pointer.ts";
import { pointersOf } from "#mocks/people/pointers/pointers-of.ts";
import type { Call } from "./call.ts";

const numberSystem = encodeURIComponent("https://fhir.nhs.uk/Id/nhs-number|");
const of = (nhsNumber: string) => `subject:identifier=${numberSystem}${nhsNumber}`;
const people = { kris: "9996789012", abdul: "9990123454", grace: "9999012345", leah: "9993334448" };
const snomed = encodeURIComponent("http://snomed.info/sct|");
const keeper = encodeURIComponent("https://fhir.nhs.uk/Id/ods-organization-code|");

const headers = { "nhsd-end-user-organisation-ods": "FD901" };

const call = (name: string, path: Call["path"], status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: "application",
  method: "GET",
  path,
  headers,
  status,
  ...more,
});

const search = (name: string, query: string, status: number, more: Partial<Call> = {}): Call =>
  call(name, `/DocumentReference?${query}`, status, more);

/** The first pointer of Abdul. */
function one(_nation: Nation): string {
  const [pointer] = pointersOf("abdul");
  if (!pointer) throw new Error("Abdul has no pointer");
  return `/DocumentReference/${pointerId(pointer)}`;
}

const posted = (body: unknown): Partial<Call> => ({
  method: "POST",
  body,
  headers: { ...headers, "content-type": "application/json" },
});

export const calls: readonly Call[] = [
  ...Object.entries(people).map(([key, number]) => search(`pointers of ${key}`, of(number), 200)),
  search("pointers of somebody without any", of("9992223332"), 200),
  search("one kind", `${of(people.abdul)}&type=${snomed}1382601000000107`, 200),
  search("one keeper", `${of(people.abdul)}&custodian:identifier=${keeper}RZ901`, 200),
  search("a later page", `${of(people.abdul)}&next-page-token=20`, 200),
  call(
    "by a posted body",
    "/DocumentReference/_search",
    200,
    posted({ "subject:identifier": `https://fhir.nhs.uk/Id/nhs-number|${people.abdul}` }),
  ),
  call("by a body that is no JSON", "/DocumentReference/_search", 400, posted("{")),
  search("without a person", "type=x", 400),
  search("by a kind that was not agreed", `${of(people.abdul)}&type=${snomed}410970009`, 400),
  search("by a parameter that nobody knows", `${of(people.abdul)}&patient=x`, 400),
  search("without an organisation", of(people.abdul), 400, { headers: {} }),
  search("without a token", of(people.abdul), 401, { as: "nobody" }),
  search("with a person's token", of(people.abdul), 403, { as: { person: "abdul" } }),
  call("how many", `/DocumentReference/_count?${of(people.abdul)}`, 200),
  call("one pointer", one, 200),
  call("a pointer that is not there", "/DocumentReference/RZ901-0", 404),
  call("whether it is up", "/_status", 200),
];
