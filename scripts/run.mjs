// `npm run sandbox|vectors|conformance|rows|parity|sizes|words|bench|audit:verify`: installs what is missing, then runs the script of that name
// on the Node that the project installed.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { childEnvironment, install, node, project, requireNode } from "./ready.mjs";

requireNode();
await install();
const [name, ...args] = process.argv.slice(2);
const child = spawn(node, ["--conditions=react-server", join(project, "scripts", `${name}.ts`), ...args], {
  // A folder is named as the person who typed it sees it.
  cwd: process.env.INIT_CWD ?? project,
  env: childEnvironment(),
  stdio: "inherit",
});
// Ctrl-C reaches it through the terminal; a signal sent to us alone is handed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.once("exit", (code) => process.exit(code ?? 1));
