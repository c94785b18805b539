import { defineConfig } from "vitest/config";

/** Two projects: server code runs under the condition that `server-only` asks for; components run without it. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: ["react-server", "node"] },
        ssr: { resolve: { conditions: ["react-server", "node"] } },
        test: {
          name: "lib",
          include: ["app/**/*.test.ts", "lib/**/*.test.ts", "mocks/**/*.test.ts", "scripts/**/*.test.ts"],
          environment: "node",
          testTimeout: 20_000,
          globalSetup: ["lib/store/testing/global-setup.ts"],
          // next-auth names files of next without their extension, which Node does not resolve.
          server: { deps: { inline: ["next-auth"] } },
        },
      },
      {
        oxc: { jsx: { runtime: "automatic" } },
        test: {
          name: "components",
          include: ["components/**/*.test.{ts,tsx}", "content/**/*.test.ts"],
          environment: "node",
          testTimeout: 20_000,
        },
      },
    ],
  },
});
