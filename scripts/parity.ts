// npm run parity [-- [<folder of another release of nhsuk-frontend>] [--app-folder=<of nhsapp-frontend>] [--keep]]
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { reportFileOfApp, type ComponentReport } from "./parity/report.ts";
import { parityDocument, parityTable } from "./parity/document.ts";

/**
 * Draws every example of nhsuk-frontend and nhsapp-frontend with our components and says which match. With the releases
 * that we use, docs/parity.md must say the same.
 */
const project = resolve(import.meta.dirname, "..");
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const keep = process.argv.includes("--keep");
const [folder] = folders;
const appFolder = process.argv.find((argument) => argument.startsWith("--app-folder="))?.split("=")[1];
if (folder !== undefined && !existsSync(join(folder, "dist/nhsuk/components"))) {
  console.error(`${folder} is no release of nhsuk-frontend: it has no dist/nhsuk/components.`);
  process.exit(2);
}
if (appFolder !== undefined && !existsSync(join(appFolder, "dist/nhsapp/components"))) {
  console.error(`${appFolder} is no release of nhsapp-frontend: it has no dist/nhsapp/components.`);
  process.exit(2);
}

const file = join(project, ".cache/parity.json");
const files = [file, reportFileOfApp(file)];
for (const each of files) rmSync(each, { force: true });
const run = spawnSync(
  process.execPath,
  [
    join(project, "node_modules/vitest/vitest.mjs"),
    ...[
      "run",
      "--project",
      "components",
      "components/ui/parity.test.tsx",
      "components/ui/parity-app.test.tsx",
    ],
    "--reporter=default",
  ],
  {
    cwd: project,
    encoding: "utf8",
    env: {
      ...process.env,
      PARITY_REPORT: file,
      ...(folder !== undefined && { PARITY_FOLDER: resolve(folder) }),
      ...(appFolder !== undefined && { PARITY_APP_FOLDER: resolve(appFolder) }),
    },
  },
);
if (!files.every((each) => existsSync(each))) {
  console.error(run.stdout + run.stderr);
  process.exit(1);
}
const reports = files.flatMap((each) => JSON.parse(readFileSync(each, "utf8")) as ComponentReport[]);
console.log(parityTable(reports));
if (run.status !== 0) console.log("\nThe tests say:\n" + run.stdout.split("\n").slice(-12).join("\n"));
if (run.status !== 0 || folder !== undefined || appFolder !== undefined) process.exit(run.status ?? 1);

const kept = join(project, "docs/parity.md");
const document = await format(parityDocument(reports), { ...(await resolveConfig(kept)), filepath: kept });
if (keep) writeFileSync(kept, document);
else if (!existsSync(kept) || readFileSync(kept, "utf8") !== document) {
  console.error("docs/parity.md says otherwise: run `npm run parity -- --keep` and commit it.");
  process.exit(1);
}
