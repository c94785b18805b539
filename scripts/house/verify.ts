import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

// `npm run audit:verify`: checks the audit trail of the house that `npm start` opened.
const project = resolve(import.meta.dirname, "../..");
const register = resolve(project, ".data/house/running.json");
if (!existsSync(register)) {
  console.error("Front Door is not open. Run npm start first, then npm run audit:verify in another window.");
  process.exit(2);
}
const { audit } = JSON.parse(readFileSync(register, "utf8")) as { audit: Record<string, string> };
const verify = ["--conditions=react-server", resolve(project, "scripts/verify-audit.ts")];
const { status } = spawnSync(process.execPath, verify, {
  cwd: project,
  env: { ...process.env, ...audit },
  stdio: "inherit",
});
process.exit(status ?? 2);
