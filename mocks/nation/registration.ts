import type { JWK } from "jose";

/** What the sandbox is told about the application that uses it: public halves only. */
export type Registration = {
  /** Redirect URI is `${appOrigin}/api/auth/callback/nhs-login`; messages are sent to `${appOrigin}/api/…`. */
  appOrigin: string;
  clientId: string;
  /** API key of the application at the platform. */
  apiKey: string;
  /** RSA public key with its `kid`, registered at NHS login and at the platform. */
  publicJwk: JWK;
  /** With it and the API key NHS Notify signs its callbacks; without it none are sent. */
  notifyApplicationId?: string | undefined;
};
