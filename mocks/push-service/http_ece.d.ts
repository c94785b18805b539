declare module "http_ece" {
  import type { ECDH } from "node:crypto";

  /** Decrypts a body by RFC 8188; with a private key and secret, by RFC 8291. Throws when it cannot. */
  export function decrypt(
    body: Buffer,
    parameters: { version: "aes128gcm"; privateKey: ECDH; authSecret: string },
  ): Buffer;
}
