const ownMachine = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * An address that an answer or a setting gave, if it may be followed: https, or http on this very machine, where a sandbox stands.
 * Null for any other (`javascript:`, a relative one, plain http elsewhere).
 */
export function webLink(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && ownMachine.has(hostname)) ? address : null;
}
