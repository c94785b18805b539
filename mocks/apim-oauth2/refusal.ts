/** A refusal of the platform's token endpoint, in its own words. */
export class Refusal extends Error {
  readonly status: number;
  readonly error: string;

  constructor(status: number, error: string, description: string) {
    super(description);
    this.status = status;
    this.error = error;
  }
}

export const malformed = (field: string) => new Refusal(400, "invalid_request", `Malformed JWT in ${field}`);

export const noPublicKey = (field: string) =>
  new Refusal(401, "invalid_request", `Invalid 'kid' header in ${field} JWT - no matching public key`);

export const missingApiKey = () => new Refusal(401, "invalid_request", "client_id is missing");

/** Our application signs people in at NHS login and exchanges their tokens; it may not send them through the platform. */
export const grantNotAllowed = () =>
  new Refusal(
    401,
    "unauthorized_client",
    "you have tried to request authorization but your application is not configured to use this authorization grant type",
  );
