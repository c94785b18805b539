import type { Call } from "./call.ts";

const of = (nhsNumber: string) =>
  `patient:identifier=${encodeURIComponent("https://fhir.nhs.uk/Id/nhs-number|")}${nhsNumber}`;
const kris = { person: "kris" } as const;
const krisNumber = "9996789012";

const search = (name: string, path: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: kris,
  method: "GET",
  path,
  status,
  ...more,
});

const reports = `/DiagnosticReport?${of(krisNumber)}&_include=DiagnosticReport:result`;
const ordered = `/ServiceRequest?${of(krisNumber)}&_revinclude=Task:focus`;

export const calls: readonly Call[] = [
  search("a person's reports", reports, 200),
  search("a person's ordered tests", ordered, 200),
  search("nobody's reports", `/DiagnosticReport?${of("9992223332")}&_include=DiagnosticReport:result`, 200, {
    as: { person: "joan" },
  }),
  search("somebody else's reports", reports, 403, { as: { person: "grace" } }),
  search("without a token", reports, 401, { as: "nobody" }),
  search("below P9", reports, 403, { as: { person: "kris", level: "P5" } }),
];
