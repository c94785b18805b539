import { defineConfig } from "vitest/config";

/** What knows no environment, no clock and no store needs no process of its own for each file. */
const pure = ["lib/domain/**/{model,form,from-*,to-*}.test.ts", "lib/gateways/fhir/**/*.test.ts"];

/** Builds the web app and says how soon it must be up: with both cores to itself, once all others have run. */
const alone = ["scripts/house/start.test.ts"];

const server = {
  resolve: { conditions: ["react-server", "node"] },
  ssr: { resolve: { conditions: ["react-server", "node"] } },
};

/**
 * Server code runs under the condition that `server-only` asks for; components run without it. The sandbox and the
 * pure rooms share their modules among test files: loading them again for each took most of the time.
 */
export default defineConfig({
  test: {
    // One for each core: by itself vitest keeps one core for itself, which is half of a machine that has two.
    maxWorkers: "100%",
    projects: [
      {
        ...server,
        test: {
          name: "lib",
          include: ["app/**/*.test.ts", "lib/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [...pure, ...alone],
          environment: "node",
          testTimeout: 20_000,
          globalSetup: ["lib/store/testing/global-setup.ts"],
          // next-auth names files of next without their extension, which Node does not resolve.
          server: { deps: { inline: ["next-auth"] } },
        },
      },
      {
        ...server,
        test: { name: "pure", include: pure, environment: "node", testTimeout: 20_000, isolate: false },
      },
      {
        ...server,
        test: {
          name: "sandbox",
          include: ["mocks/**/*.test.ts"],
          environment: "node",
          testTimeout: 20_000,
          isolate: false,
        },
      },
      {
        ...server,
        test: {
          name: "start",
          include: alone,
          environment: "node",
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        oxc: { jsx: { runtime: "automatic" } },
        test: {
          name: "components",
          include: ["components/**/*.test.{ts,tsx}", "app/_offline/**/*.test.tsx", "content/**/*.test.ts"],
          environment: "node",
          testTimeout: 20_000,
        },
      },
    ],
  },
});
