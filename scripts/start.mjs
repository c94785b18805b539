// `npm start`: installs and builds what is missing, then opens the house on the Node that was installed.
import { spawn } from "node:child_process";
import { actionKey, build, childEnvironment, install, node, project, requireNode } from "./ready.mjs";

requireNode();
await install();
await build(await actionKey());
const house = spawn(node, ["scripts/house/open.ts"], {
  cwd: project,
  env: childEnvironment(),
  stdio: "inherit",
});
// Ctrl-C reaches the house through the terminal; a signal sent to us alone is handed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => house.kill(signal));
house.once("exit", (code) => process.exit(code ?? 1));
