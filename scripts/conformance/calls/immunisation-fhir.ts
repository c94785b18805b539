import { found, whole } from "#mocks/immunisation-fhir/responses/immunization.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { vaccinationRecords, type VaccinationRecord } from "#mocks/nation/vaccinations.ts";
import type { Call } from "./call.ts";

const numberSystem = encodeURIComponent("https://fhir.nhs.uk/Id/nhs-number|");
const of = (nhsNumber: string) => `patient.identifier=${numberSystem}${nhsNumber}`;
const kris = "9996789012";
const all = [
  ...["3IN1", "COVID", "FLU", "HPV", "MENACWY", "MMR", "MMRV"],
  ...["PERTUSSIS", "PNEUMOCOCCAL", "RSV", "SHINGLES"],
].join(",");
const included = "_include=Immunization:patient";

const call = (name: string, path: Call["path"], status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: "application",
  method: "GET",
  path,
  status,
  ...more,
});

const search = (name: string, query: string, status: number, more: Partial<Call> = {}): Call =>
  call(name, `/Immunization?${query}`, status, more);

const everyone = {
  ...{ kris, abdul: "9990123454", sarah: "9993456780", kyle: "9994567896", maya: "9997890124" },
  ...{ grace: "9999012345", joan: "9992223332", tom: "9991112227", femi: "9998899117" },
};

const krisFlu = (nation: Nation): VaccinationRecord => {
  const record = vaccinationRecords(nation).find(({ vaccination }) =>
    vaccination.key.endsWith("kris-2027-flu"),
  );
  if (!record) throw new Error("Kris has no flu vaccination");
  return record;
};

const one = (nation: Nation): string => `/Immunization/${krisFlu(nation).id}`;
const asRead = (nation: Nation): Record<string, unknown> =>
  whole(krisFlu(nation), nation.shift(nation.personByKey("kris")));

/** A new record, made like one that is known. */
function fresh(nation: Nation): Record<string, unknown> {
  const { id: _id, meta: _meta, ...rest } = asRead(nation);
  return { ...rest, identifier: [{ system: "https://provider.example/vaccinations", value: "new-1" }] };
}

const sends = (method: "POST" | "PUT", body: unknown, headers: Record<string, string> = {}) => ({
  ...{ method, body, headers },
});

const form = (query: string) => sends("POST", query, { "content-type": "application/x-www-form-urlencoded" });

export const calls: readonly Call[] = [
  ...Object.entries(everyone).map(([key, number]) =>
    search(`vaccinations of ${key}`, `${of(number)}&-immunization.target=${all}&${included}`, 200),
  ),
  search("one type, without the patient", `${of(kris)}&-immunization.target=FLU`, 200),
  search("by disease", `${of(everyone.kyle)}&target-disease=http://snomed.info/sct%7C14189004`, 200),
  search(
    "by a disease that is known and one that is not",
    `${of(everyone.kyle)}&target-disease=http://snomed.info/sct%7C14189004,http://snomed.info/sct%7C1`,
    200,
  ),
  search(
    "within dates",
    `${of(kris)}&-immunization.target=COVID&-date.from=2021-06-01&-date.to=2021-06-30`,
    200,
  ),
  call(
    "by a posted form",
    "/Immunization/_search",
    200,
    form(`${of(kris)}&-immunization.target=FLU&${included}`),
  ),
  call("by JSON instead of a form", "/Immunization/_search", 400, sends("POST", {})),
  search("without a patient", "-immunization.target=FLU", 400),
  search("without a type", of(kris), 400),
  search("by type and disease at once", `${of(kris)}&-immunization.target=FLU&target-disease=x`, 400),
  search("by a type without its hyphen", `${of(kris)}&immunization.target=FLU`, 400),
  search("by a type that nobody knows", `${of(kris)}&-immunization.target=PLAGUE`, 400),
  search("by an NHS number that is none", `${of("9996789013")}&-immunization.target=FLU`, 400),
  search("by a date that is none", `${of(kris)}&-immunization.target=FLU&-date.from=2021-02-30`, 400),
  search(
    "to before from",
    `${of(kris)}&-immunization.target=FLU&-date.from=2022-01-01&-date.to=2021-01-01`,
    400,
  ),
  search(
    "including somebody else",
    `${of(kris)}&-immunization.target=FLU&_include=Immunization:performer`,
    400,
  ),
  search("without a token", `${of(kris)}&-immunization.target=FLU`, 401, { as: "nobody" }),
  search("with a person's token", `${of(kris)}&-immunization.target=FLU`, 403, { as: { person: "kris" } }),
  call("one record", one, 200),
  call("a record that is not there", "/Immunization/00000000-0000-5000-a000-000000000000", 404),
  call("an id that is none", "/Immunization/a_b", 400),
  call("a new record", "/Immunization", 201, sends("POST", fresh)),
  call("the same new record", "/Immunization", 422, sends("POST", fresh)),
  call("a record without its type", "/Immunization", 400, sends("POST", { status: "completed" })),
  call(
    "what a search gave, sent back",
    "/Immunization",
    400,
    sends("POST", (nation: Nation) => found(krisFlu(nation))),
  ),
  call("no JSON", "/Immunization", 400, sends("POST", "{")),
  call("another content type", "/Immunization", 400, sends("POST", fresh, { "content-type": "text/plain" })),
  call("an update without a version", one, 400, sends("PUT", asRead)),
  call("an update of another version", one, 400, sends("PUT", asRead, { "E-Tag": "7" })),
  call("an update under another id", one, 400, sends("PUT", fresh, { "E-Tag": "1" })),
  call("an update", one, 200, sends("PUT", asRead, { "E-Tag": "1" })),
  call("the record after it", one, 200),
  call("a deletion", one, 204, { method: "DELETE" }),
  call("the record after that", one, 404),
  call("a second deletion", one, 404, { method: "DELETE" }),
  call("brought back", one, 200, sends("PUT", asRead, { "E-Tag": "2" })),
];
