/** Read once, at start: a missing or wrong setting is a sentence and no server. */
export async function register(): Promise<void> {
  // Written as one block, so that the edge build, which has no process to end, leaves it out.
  if (process.env["NEXT_RUNTIME"] === "nodejs") {
    const { endWhenUnheard } = await import("#lib/end-when-unheard.ts");
    endWhenUnheard();
    const { requireEnvironment } = await import("#lib/require-environment.ts");
    requireEnvironment();
  }
}
