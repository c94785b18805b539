import { clientPrivateKeyPem, env } from "./env.ts";

/** Ends the process with one sentence a fault when the environment is not one to start with. */
export function requireEnvironment(): void {
  try {
    env();
    clientPrivateKeyPem();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
