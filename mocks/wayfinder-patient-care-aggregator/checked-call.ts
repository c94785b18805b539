import type { Bearer } from "#mocks/nation/bearer.ts";
import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { isUnder16 } from "#mocks/nation/hospital-care/ages.ts";
import { nhsNumberInIdToken } from "#mocks/nation/hospital-care/identity-token.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { refuse } from "./responses/outcome.ts";

const IDENTIFIER = "patient:identifier";

/** The NHS number that is asked about, or the API's refusal of the parameter. */
function readIdentifier(request: Request): string | Response {
  const value = new URL(request.url).searchParams.get(IDENTIFIER);
  if (value === null || value === "") return refuse(request, 400, `"${IDENTIFIER}" is required`);
  const [system, number = "", ...rest] = value.split("|");
  if (system === NHS_NUMBER_SYSTEM && rest.length === 0 && isNhsNumber(number)) return number;
  return refuse(
    request,
    400,
    `"${IDENTIFIER}" with value "${value}" fails to match the required pattern: /^${NHS_NUMBER_SYSTEM}|[0-9]*$/`,
  );
}

/**
 * What aggregator and portals check alike after the bearer token: both headers, the parameter, that ID token and (where
 * there is one) bearer are about that person, and that they are 16. Gives the person as written, null where nobody is
 * known by that number, or the refusal.
 */
export async function readCall(
  nation: Nation,
  request: Request,
  bearer: Bearer | null,
): Promise<{ person: Person | null } | Response> {
  for (const name of ["x-correlation-id", "nhsd-id-token"])
    if (!request.headers.get(name)) return refuse(request, 400, `"${name}" is required`);
  const nhsNumber = readIdentifier(request);
  if (typeof nhsNumber !== "string") return nhsNumber;
  const subject = await nhsNumberInIdToken(nation, request.headers.get("nhsd-id-token") ?? "");
  if (subject === null) return refuse(request, 401, '"nhsd-id-token" is not a valid ID token of NHS login');
  for (const number of [bearer?.nhsNumber ?? subject, subject])
    if (number !== nhsNumber)
      return refuse(
        request,
        401,
        `"${IDENTIFIER}" with value "${NHS_NUMBER_SYSTEM}|${nhsNumber}" fails to match the required NHS login token subject ${number}`,
      );
  const person = nation.personByNhsNumber(nhsNumber) ?? null;
  if (person && isUnder16(nation, person)) return refuse(request, 403, "UNDER_16_DENIED", "forbidden");
  return { person };
}
