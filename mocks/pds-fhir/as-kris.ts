import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { startRelyingParty, type RelyingParty } from "#mocks/relying-party.ts";

export const KRIS = "9996789012";
export const UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore";

type Item = Record<string, unknown> & { id: string; url: string };
export type Patient = Record<"address" | "telecom" | "contact" | "extension", Item[]> & {
  meta: { versionId: string };
};
export type Patch = { op: string; path: string; value?: unknown };

export const invalid = [400, "INVALID_UPDATE"];

export const pharmacyOf = (value: string) => ({
  url: `${UK_CORE}-NominatedPharmacy`,
  valueReference: { identifier: { system: "https://fhir.nhs.uk/Id/ods-organization-code", value } },
});

/** Status, code and diagnostics of a refusal. */
export async function codeOf(response: Response): Promise<[number, string, string]> {
  const { issue } = (await response.json()) as {
    issue: [{ diagnostics?: string; details: { coding: [{ code: string }] } }];
  };
  return [response.status, issue[0].details.coding[0].code, issue[0].diagnostics ?? ""];
}

/** Kris at PDS, as tests ask: what travels is under the test's control. */
export class AsKris {
  readonly party: RelyingParty;

  constructor(party: RelyingParty) {
    this.party = party;
  }

  static async start(): Promise<AsKris> {
    return new AsKris(await startRelyingParty(new Date("2028-05-16T10:00:00+01:00")));
  }

  async call(
    method: string,
    body?: string,
    headers: Record<string, string> = {},
    path = "",
  ): Promise<Response> {
    const { nation, origin } = this.party.sandbox;
    const token = issueAccessToken(nation, { nhsNumber: KRIS, level: "P9", vot: "P9.Cp.Cd" });
    return fetch(`${origin}/personal-demographics/FHIR/R4/Patient/${KRIS}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "x-request-id": crypto.randomUUID(),
        "content-type": "application/json-patch+json",
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
  }

  patch(patches: unknown, version = 2, headers: Record<string, string> = {}): Promise<Response> {
    return this.call("PATCH", JSON.stringify({ patches }), { "if-match": `W/"${version}"`, ...headers });
  }

  async patient(): Promise<Patient> {
    return (await (await this.call("GET")).json()) as Patient;
  }

  async refusal(patches: unknown): Promise<(string | number)[]> {
    return (await codeOf(await this.patch(patches))).slice(0, 2);
  }

  /** Something happens in the control room. */
  happen(name: string, choice = "kris"): Promise<Response> {
    return fetch(`${this.party.sandbox.origin}/control-room/events/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ choice }),
    });
  }
}
