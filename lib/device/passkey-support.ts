interface Capabilities {
  readonly "extension:prf"?: boolean;
}
interface Asked {
  getClientCapabilities?: () => Promise<Capabilities>;
  isUserVerifyingPlatformAuthenticatorAvailable?: () => Promise<boolean>;
}

/**
 * Whether this browser may be able to lock by a passkey of this device. A browser that cannot say is offered it only
 * when it has a lock of its own; that it gives a secret is known when the passkey is made.
 */
export async function mayHavePasskey(): Promise<boolean> {
  const asked = (window as { PublicKeyCredential?: Asked }).PublicKeyCredential;
  try {
    if ((await asked?.isUserVerifyingPlatformAuthenticatorAvailable?.()) !== true) return false;
    const can = await asked?.getClientCapabilities?.();
    return can?.["extension:prf"] ?? true;
  } catch {
    return false;
  }
}
