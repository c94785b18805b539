import { defineConfig } from "vitest/config";

/** Two projects: server code runs under the condition that `server-only` asks for; components run without it. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: ["react-server", "node", "import", "default"] },
        ssr: { resolve: { conditions: ["react-server", "node", "import", "default"] } },
        test: {
          name: "lib",
          include: ["lib/**/*.test.ts", "mocks/**/*.test.ts", "scripts/**/*.test.ts"],
          environment: "node",
          testTimeout: 20_000,
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
