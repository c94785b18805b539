/** A lint rule's fault at a path, and paths where the very same text is allowed. */
export type LintPlant = { readonly at: string; readonly text: string; readonly fineAt?: readonly string[] };

const use = (directive: string) => `"${directive}";\nexport {};\n`;
const component = (jsx: string, before = "") => `${before}export const Planted = () => ${jsx};\n`;
const permit = 'import type { Permit } from "#lib/permit.ts";\n';

/** Rules of our own: every line of one-place.ts. */
export const houseLintPlants: Readonly<Record<string, LintPlant>> = {
  "house/use-server": { at: "lib/planted.ts", text: use("use server"), fineAt: ["app/planted/actions.ts"] },
  "house/no-inline-action": {
    at: "app/planted/page.tsx",
    text: 'export const save = async () => {\n  "use server";\n  return 1;\n};\n',
  },
  "house/use-client": {
    at: "app/planted/page.tsx",
    text: use("use client"),
    fineAt: ["app/planted/error.tsx", "components/planted/thing.tsx", "lib/device/planted.ts"],
  },
  "house/client-parses-nothing": {
    at: "components/planted/thing.tsx",
    text: '"use client";\nimport { z } from "zod";\nexport const planted = z.string();\n',
  },
  "house/process-env": {
    at: "lib/store/planted.ts",
    text: 'export const planted = process.env["PATH"];\n',
    fineAt: ["lib/env.ts", "mocks/planted.ts", "scripts/planted.ts", "planted.config.ts"],
  },
  "house/fetch": {
    at: "lib/gateways/planted-a/client.ts",
    text: 'export const planted = () => fetch("http://127.0.0.1/");\n',
    fineAt: ["lib/gateways/transport.ts", "lib/device/planted.ts", "components/planted/live-thing.tsx"],
  },
  "house/mint-permit": {
    at: "lib/domain/planted/queries.ts",
    text: `${permit}export const planted = {} as unknown as Permit<never>;\n`,
    fineAt: ["lib/access/gate.ts", "lib/planted.test.ts"],
  },
  "house/style-attribute": {
    at: "components/planted/thing.tsx",
    text: component('<p style={{ color: "red" }}>a</p>'),
  },
  "house/raw-html": {
    at: "components/planted/thing.tsx",
    text: component('<p dangerouslySetInnerHTML={{ __html: "" }} />'),
  },
  "house/console": {
    at: "lib/access/planted.ts",
    text: 'console.warn("planted");\nexport {};\n',
    fineAt: ["lib/log.ts", "scripts/planted.ts", "mocks/planted.ts"],
  },
  "house/clock": {
    at: "lib/domain/planted/queries.ts",
    text: "export const planted = [Date.now(), new Date()];\n",
    fineAt: ["lib/clock.ts", "mocks/planted.ts", "e2e/planted.spec.ts"],
  },
  "house/no-action-state": {
    at: "components/planted/thing.tsx",
    text: 'import { useActionState } from "react";\nexport const planted = useActionState;\n',
  },
  "house/whole-page": {
    at: "app/planted/page.tsx",
    text: 'import { Suspense } from "react";\nexport const planted = Suspense;\n',
  },
  "house/only-routes-redirect": {
    at: "components/planted/thing.tsx",
    text: 'import { redirect } from "next/navigation";\nexport const planted = redirect;\n',
    fineAt: ["app/planted/page.tsx"],
  },
};

const lines = (count: number) =>
  Array.from({ length: count }, (_, n) => `export const n${n} = ${n};\n`).join("");

/** Rules of ESLint and its plugins that this house counts on. */
export const borrowedLintPlants: Readonly<Record<string, LintPlant>> = {
  "max-lines": { at: "lib/planted.ts", text: lines(201), fineAt: ["lib/store/migrations/planted.ts"] },
  "max-lines-per-function": {
    at: "lib/planted.ts",
    text: `export function planted() {\n${"  Math.random();\n".repeat(60)}}\n`,
    fineAt: ["lib/planted.test.ts"],
  },
  "no-restricted-imports": { at: "lib/domain/planted/queries.ts", text: 'import "../../clock.ts";\n' },
  eqeqeq: { at: "lib/planted.ts", text: "export const planted = (a: string) => a == String(1);\n" },
  "@typescript-eslint/no-floating-promises": {
    at: "lib/planted.ts",
    text: "Promise.resolve(1);\nexport {};\n",
  },
  "@typescript-eslint/no-misused-promises": {
    at: "lib/planted.ts",
    text: "export const planted = (a: Promise<boolean>) => (a ? 1 : 2);\n",
  },
  "@typescript-eslint/no-explicit-any": { at: "lib/planted.ts", text: "export const planted: any = 1;\n" },
  "@typescript-eslint/no-non-null-assertion": {
    at: "lib/planted.ts",
    text: "export const planted = (a?: string) => a!.length;\n",
    fineAt: ["lib/planted.test.ts"],
  },
  "@typescript-eslint/no-unsafe-assignment": {
    at: "lib/planted.ts",
    text: 'export const planted: string = JSON.parse("1");\n',
    fineAt: ["lib/planted.test.ts"],
  },
  "@typescript-eslint/no-unsafe-member-access": {
    at: "lib/planted.ts",
    text: 'export const planted = () => String(JSON.parse("{}").a);\n',
  },
  "@typescript-eslint/consistent-type-imports": {
    at: "lib/planted.ts",
    text: 'import { Permission } from "#lib/permit.ts";\nexport type Planted = Permission;\n',
  },
  "@typescript-eslint/switch-exhaustiveness-check": {
    at: "lib/planted.ts",
    text: 'export function planted(a: "x" | "y") {\n  switch (a) {\n    case "x":\n      return 1;\n  }\n  return 2;\n}\n',
  },
  "@typescript-eslint/no-unused-vars": { at: "lib/planted.ts", text: "const planted = 1;\nexport {};\n" },
  "jsx-a11y/alt-text": { at: "components/planted/thing.tsx", text: component('<img src="/a.png" />') },
  "jsx-a11y/label-has-associated-control": {
    at: "components/planted/thing.tsx",
    text: component("<label>Name</label>"),
  },
  "jsx-a11y/no-autofocus": { at: "components/planted/thing.tsx", text: component("<input autoFocus />") },
  "react-hooks/rules-of-hooks": {
    at: "components/planted/thing.tsx",
    text: 'import { useId } from "react";\nexport const Planted = ({ a }: { a: boolean }) => (a ? useId() : null);\n',
  },
  "react-hooks/exhaustive-deps": {
    at: "components/planted/thing.tsx",
    text: 'import { useEffect } from "react";\nexport const Planted = ({ a }: { a: () => void }) => {\n  useEffect(() => a(), []);\n  return null;\n};\n',
  },
};
