import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copyOf, plant, run } from "./temporary-tree.ts";
import type { Verdict } from "./temporary-tree.ts";

const verdict = (law: string, silent: readonly string[]): Verdict => ({
  law,
  proved: silent.length === 0,
  why: silent.map((what) => `nobody found ${what}`).join("; "),
});

/** What the compiler's strict options must refuse, each with the number of its complaint. */
const compilerPlants: Readonly<Record<string, { text: string; code: string }>> = {
  strict: { text: "export const planted = (a?: string) => a.length;\n", code: "TS18048" },
  noUncheckedIndexedAccess: {
    text: "export const planted = (a: string[]): string => a[0];\n",
    code: "TS2322",
  },
  exactOptionalPropertyTypes: {
    text: "export const planted: { a?: string } = { a: undefined };\n",
    code: "TS2375",
  },
  verbatimModuleSyntax: {
    text: 'import { Permission } from "#lib/permit.ts";\nexport type Planted = Permission;\n',
    code: "TS1484",
  },
  erasableSyntaxOnly: { text: "export enum Planted {\n  a,\n}\n", code: "TS1294" },
};

/** TypeScript as tsconfig.json sets it. */
export async function proveTypes(root: string): Promise<Verdict[]> {
  const copy = copyOf(root);
  const files = Object.entries(compilerPlants).map(([option, { text }]) => {
    plant(copy, { [`lib/planted-${option}.ts`]: text });
    return `lib/planted-${option}.ts`;
  });
  plant(copy, {
    "tsconfig.planted.json": JSON.stringify({ extends: "./tsconfig.json", files, include: [] }),
  });
  const said = await run(copy, "typescript/bin/tsc", [
    "-p",
    "tsconfig.planted.json",
    "--incremental",
    "false",
  ]);
  return Object.entries(compilerPlants).map(([option, { code }]) => {
    const found = said
      .split("\n")
      .some((line) => line.startsWith(`lib/planted-${option}.ts`) && line.includes(code));
    return verdict(`types: ${option}`, found ? [] : [`${code} in lib/planted-${option}.ts`]);
  });
}

type Knip = { issues: { file: string; [kind: string]: unknown }[]; files?: string[] };

/** knip: a dead file, a dead export and a package that nobody needs. */
export async function proveDeadCode(root: string): Promise<Verdict[]> {
  const copy = copyOf(root);
  const manifest = JSON.parse(readFileSync(join(copy, "package.json"), "utf8")) as { dependencies: object };
  plant(copy, {
    "lib/planted-dead.ts": "export const dead = 1;\n",
    "lib/planted-half-dead.ts": "export const alive = 1;\nexport const halfDead = 2;\n",
    "app/(public)/planted/page.tsx":
      'import { alive } from "#lib/planted-half-dead.ts";\nexport default function Page() {\n  return alive;\n}\n',
    "package.json": JSON.stringify({
      ...manifest,
      dependencies: { ...manifest.dependencies, acorn: "1.0.0" },
    }),
  });
  const report = JSON.parse(
    await run(copy, "knip/bin/knip.js", ["--reporter", "json", "--no-progress"]),
  ) as Knip;
  const named = (kind: string, file: string, name: string) =>
    report.issues.some(
      (issue) => issue.file === file && JSON.stringify(issue[kind] ?? []).includes(`"${name}"`),
    );
  const deadFile =
    report.files?.includes("lib/planted-dead.ts") ??
    named("files", "lib/planted-dead.ts", "lib/planted-dead.ts");
  return [
    verdict("dead code: files", deadFile ? [] : ["lib/planted-dead.ts"]),
    verdict(
      "dead code: exports",
      named("exports", "lib/planted-half-dead.ts", "halfDead") ? [] : ["halfDead"],
    ),
    verdict("dead code: dependencies", named("dependencies", "package.json", "acorn") ? [] : ["acorn"]),
  ];
}

/** The rules of style, on a words file that breaks one, and on an exception that nothing needs. */
export async function proveWords(root: string): Promise<Verdict[]> {
  const copy = copyOf(root);
  const exception = {
    file: "content/words/en/planted.json",
    key: "gone",
    rule: "please",
    what: "Please",
    reason: "None.",
  };
  plant(copy, {
    "content/words/en/planted.json": '{ "text": "Please wait" }',
    "scripts/words/allowed.json": JSON.stringify([exception]),
  });
  const said = await run(copy, "../scripts/words.ts", []);
  const sought = ["content/words/en/planted.json text: please", "planted.json gone: not-needed"];
  return [
    verdict(
      "words: content style",
      sought.filter((line) => !said.includes(line)),
    ),
  ];
}

/** Prettier, on the files that it must read and those that it must leave alone. */
export async function proveFormat(root: string): Promise<Verdict[]> {
  const copy = copyOf(root);
  const ugly = { "lib/planted.ts": "export const a={b:1}\n", "app/planted.css": "a{b:c}\n" };
  plant(copy, ugly);
  const said = await run(copy, "prettier/bin/prettier.cjs", ["--list-different", ...Object.keys(ugly)]);
  return [
    verdict(
      "format: prettier",
      Object.keys(ugly).filter((path) => !said.includes(path)),
    ),
  ];
}
