import { getResponse } from "msw";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { everyone } from "#mocks/people/everyone.ts";
import { areas, type Area } from "../areas.ts";
import { handlers } from "../handlers.ts";

export const names = Object.keys(areas) as Area[];
export const nationAt = () => new Nation({ people: everyone, seedAt: new Date("2028-05-16T10:00:00+01:00") });

// What FHIR the tests look into is JSON whose shape they are there to find out.
/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return */
export type Resource = any;

/** A parameter of the operation. */
export type Include = { name: string; part?: object[] };

/** Allergies, with or without the ended ones. */
export const resolved = (valueBoolean: boolean): Include => ({
  name: "includeAllergies",
  part: [{ name: "includeResolvedAllergies", valueBoolean }],
});
/** Every area. */
export const everything = names.map((name) => (name === "includeAllergies" ? resolved(true) : { name }));

/** Asks for somebody's record as themselves. */
export async function ask(nation: Nation, key: string, includes: Include[]) {
  const { nhsNumber } = nation.personByKey(key) ?? { nhsNumber: "" };
  const token = issueAccessToken(nation, { nhsNumber, level: "P9", vot: "P9.Cp.Cd" });
  const patient = {
    name: "patientNHSNumber",
    valueIdentifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: nhsNumber },
  };
  const url = `${ORIGIN}/gp-connect/patient-facing/access-record-fhir/FHIR/STU3/Patient/$gpc.getstructuredrecord`;
  const request = new Request(url, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "x-request-id": "60e0b220-8136-4ca5-ae46-1d97ef59d068",
      "content-type": "application/fhir+json",
    },
    body: JSON.stringify({ resourceType: "Parameters", parameter: [patient, ...includes] }),
  });
  const response = await getResponse(handlers(nation), request);
  return { status: response?.status, body: await response?.json() };
}

/** The resources of an answer. */
export async function recordOf(nation: Nation, key: string, ...includes: Include[]): Promise<Resource[]> {
  const { body } = await ask(nation, key, includes);
  return body.entry.map(({ resource }: { resource: Resource }) => resource);
}

export const ofType = (record: Resource[], type: string) =>
  record.filter(({ resourceType }) => resourceType === type);
/** The list of an area or structure, by its code. */
export const listOf = (record: Resource[], code: string) =>
  ofType(record, "List").find((list) => list.code.coding[0].code === code);
