// `npm start`: installs and builds what is missing, then opens the house on the Node that was installed.
// `npm run dev` (--development) opens it with Next's development server, which needs no build.
import { spawn } from "node:child_process";
import { actionKey, build, childEnvironment, install, node, project, requireNode } from "./ready.mjs";

requireNode();
await install();
const development = process.argv.includes("--development");
if (development) (await import("./build/service-worker.mjs")).buildServiceWorker(project);
else await build(await actionKey());
const house = spawn(node, ["scripts/house/open.ts", ...(development ? ["--development"] : [])], {
  cwd: project,
  env: childEnvironment(),
  stdio: "inherit",
});
// Ctrl-C reaches the house through the terminal; a signal sent to us alone is handed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => house.kill(signal));
house.once("exit", (code) => process.exit(code ?? 1));
