import type { JWK } from "jose";

/** What the sandbox is told about the application that uses it: public halves only. */
export type Registration = {
  /** Messages are sent to `${appOrigin}/api/…`. */
  appOrigin: string;
  /** Where NHS login leads back to; by default `${appOrigin}/api/auth/callback/nhs-login`. */
  redirectUri?: string | undefined;
  clientId: string;
  /** API key of the application at the platform. */
  apiKey: string;
  /** RSA public key with its `kid`, registered at NHS login and at the platform. */
  publicJwk: JWK;
  /** With it and the API key NHS Notify signs its callbacks; without it none are sent. */
  notifyApplicationId?: string | undefined;
};
