import "server-only";
import { clientPrivateKeyPem } from "#lib/env.ts";

/** The key with which the sign-in library proves to NHS login who we are. */
export async function signingKey(): Promise<CryptoKey> {
  const der = Buffer.from(clientPrivateKeyPem().replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
  const rs512 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-512" };
  return crypto.subtle.importKey("pkcs8", der, rs512, false, ["sign"]);
}
