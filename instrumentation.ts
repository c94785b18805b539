/** Read once, at start: a missing or wrong setting is a sentence and no server. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { clientPrivateKeyPem, env } = await import("#lib/env.ts");
  try {
    env();
    clientPrivateKeyPem();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
