import type { NationEvent } from "#mocks/nation/event.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { grantNotAllowed, Refusal } from "./refusal.ts";

const unknownError =
  "An unknown error occurred processing this request. Contact us for assistance diagnosing this issue: https://digital.nhs.uk/developer/help-and-support quoting Message ID";

type Trouble = { label: string; at: "token" | "subject" | "logout"; refusal: () => Refusal };

/** What no request brings about: how the application stands with the platform, and how the platform is. */
const troubles: Readonly<Record<string, Trouble>> = {
  "developer-inactive": {
    label: "Our developer account is no longer active",
    at: "token",
    refusal: () =>
      new Refusal(
        401,
        "access_denied",
        "The developer who created the developer app that has the API key you are using has an inactive status",
      ),
  },
  "application-not-approved": {
    label: "Our application is not approved",
    at: "token",
    refusal: () =>
      new Refusal(
        401,
        "access_denied",
        "The developer app associated with the API key is not approved or revoked",
      ),
  },
  "no-public-key": {
    label: "Our public key is not registered",
    at: "token",
    refusal: () =>
      new Refusal(
        403,
        "public_key error",
        "You need to register a public key to use this authentication method - please contact support to configure",
      ),
  },
  "keys-out-of-reach": {
    label: "Our public keys cannot be fetched",
    at: "token",
    refusal: () =>
      new Refusal(403, "public_key error", "The JWKS endpoint, for your client_assertion can't be reached"),
  },
  "grant-not-allowed": {
    label: "Our application may not use this way of asking",
    at: "token",
    refusal: grantNotAllowed,
  },
  "unknown-error": {
    label: "The platform does not know what is wrong",
    at: "token",
    refusal: () => new Refusal(401, "unknown_error", unknownError),
  },
  "login-keys-out-of-reach": {
    label: "NHS login's keys cannot be fetched",
    at: "subject",
    refusal: () => new Refusal(500, "unknown_error", unknownError),
  },
  "session-not-found": {
    label: "A log out is for no session",
    at: "logout",
    refusal: () => new Refusal(501, "not_implemented", "SID not found"),
  },
  "logout-failed": {
    label: "A log out fails",
    at: "logout",
    refusal: () => new Refusal(501, "not_implemented", "Logout Failed"),
  },
  "logout-timeout": {
    label: "A log out does not reach everybody",
    at: "logout",
    refusal: () =>
      new Refusal(
        504,
        "gateway_timeout",
        "The local logout successed but some downstream logouts have failed",
      ),
  },
};

const current = (nation: Nation) => nation.keep("apim-oauth2", () => ({ trouble: "" }));

/** Throws the refusal of the trouble that there is at this step, if any. */
export function requireNoTrouble(nation: Nation, at: Trouble["at"]): void {
  const trouble = troubles[current(nation).trouble];
  if (trouble?.at === at) throw trouble.refusal();
}

export const events: readonly NationEvent[] = [
  {
    name: "platform-trouble",
    label: "Let the platform refuse tokens",
    heading: "API platform",
    choices: () => [
      ...Object.entries(troubles).map(([key, { label }]) => ({ key, label })),
      { key: "none", label: "All is well" },
    ],
    happen: (nation, choice) => {
      current(nation).trouble = choice;
      return troubles[choice]?.label ?? "The platform gives tokens.";
    },
  },
];
