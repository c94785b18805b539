/** A passkey of this device that gives the same secret each time that the person confirms it (WebAuthn PRF extension). */

type Bytes = Uint8Array<ArrayBuffer>;

interface PrfResults {
  readonly prf?: { readonly enabled?: boolean; readonly results?: { readonly first?: ArrayBuffer } };
}

const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

const isTurnedAway = (error: unknown) =>
  error instanceof DOMException && ["NotAllowedError", "AbortError"].includes(error.name);

const resultsOf = (credential: PublicKeyCredential) =>
  (credential.getClientExtensionResults() as PrfResults).prf;

/** The secret for a salt; "cancelled" where the person turned the question away. Null where there is no such passkey. */
export async function askPasskey(credential: Bytes, salt: Bytes): Promise<ArrayBuffer | "cancelled" | null> {
  try {
    const got = await navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        rpId: location.hostname,
        userVerification: "required",
        allowCredentials: [{ type: "public-key", id: credential }],
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    return got instanceof PublicKeyCredential ? (resultsOf(got)?.results?.first ?? null) : null;
  } catch (error) {
    if (isTurnedAway(error)) return "cancelled";
    throw error;
  }
}

/**
 * Makes one, and gives its id with the secret. It is a lock of this device only: no server knows it, so what it signs is
 * not checked. Rejects where the person turned it away or the device gives no secret.
 */
export async function makePasskey(salt: Bytes): Promise<{ credential: Bytes; secret: ArrayBuffer }> {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: random(32),
      rp: { id: location.hostname, name: "Front Door" },
      user: { id: random(16), name: "Front Door", displayName: "Front Door" },
      pubKeyCredParams: [
        { type: "public-key", alg: -7 },
        { type: "public-key", alg: -257 },
      ],
      authenticatorSelection: {
        authenticatorAttachment: "platform",
        residentKey: "required",
        userVerification: "required",
      },
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  if (!(made instanceof PublicKeyCredential)) throw new Error("No passkey was made.");
  const credential = new Uint8Array(made.rawId);
  const secret = resultsOf(made)?.results?.first ?? (await askPasskey(credential, salt));
  if (secret === null || secret === "cancelled") throw new Error("This device gives no secret.");
  return { credential, secret };
}
