import { NHS_NUMBER_SYSTEM, ODS_SYSTEM } from "#mocks/nation/fhir.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { pointerTypes, type Pointer } from "#mocks/people/pointers/pointer.ts";

const SNOMED = "http://snomed.info/sct";

/** Kinds of document that this service was agreed to know of. */
const agreed: readonly string[] = Object.values(pointerTypes).map(({ code }) => code);

export type Search = {
  nhsNumber: string;
  type: string | null;
  custodian: string | null;
  /** How many pointers came before this page. */
  from: number;
};

/** What is wrong with a search, in the locator's words. */
export type WrongSearch = { code: "INVALID_PARAMETER" | "INVALID_CODE_VALUE"; diagnostics: string };

const names = ["subject:identifier", "custodian:identifier", "type", "next-page-token"];

const wrong = (diagnostics: string, code: WrongSearch["code"] = "INVALID_PARAMETER"): WrongSearch => ({
  code,
  diagnostics,
});

/** The part after `system|`; undefined where the system is another. */
const within = (system: string, text: string): string | undefined =>
  text.startsWith(`${system}|`) ? text.slice(system.length + 1) : undefined;

/** Reads the parameters of a search, or says what is wrong with them. */
export function readSearch(parameters: URLSearchParams): Search | WrongSearch {
  const strange = [...parameters.keys()].find((name) => !names.includes(name));
  if (strange !== undefined) return wrong(`Unexpected query parameter: ${strange}`);
  const nhsNumber = within(NHS_NUMBER_SYSTEM, parameters.get("subject:identifier") ?? "");
  if (nhsNumber === undefined || !isNhsNumber(nhsNumber))
    return wrong("Invalid query parameter (subject:identifier: a valid NHS number is required)");
  const askedType = parameters.get("type");
  const type = askedType === null ? null : within(SNOMED, askedType);
  if (type === undefined || (type !== null && !agreed.includes(type)))
    return wrong(
      "Invalid query parameter (The provided type does not match the allowed types for this organisation)",
      "INVALID_CODE_VALUE",
    );
  const askedCustodian = parameters.get("custodian:identifier");
  const custodian = askedCustodian === null ? null : within(ODS_SYSTEM, askedCustodian);
  if (custodian === undefined) return wrong("Invalid query parameter (custodian:identifier)");
  const token = parameters.get("next-page-token") ?? "0";
  if (!/^\d{1,4}$/.test(token)) return wrong("Invalid query parameter (next-page-token)");
  return { nhsNumber, type, custodian, from: Number(token) };
}

/** Whether a pointer is among those that are looked for. */
export const isFound = ({ type, custodian }: Pointer, search: Search): boolean =>
  (search.type === null || search.type === type.code) &&
  (search.custodian === null || search.custodian === custodian);
