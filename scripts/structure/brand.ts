import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Law, Tree } from "./tree.ts";

/** The NHS letters, logo and typeface are not ours to show (nhsuk-frontend ships them inside its package). */
const borrowed: readonly { what: string; pattern: RegExp }[] = [
  { what: "the Frutiger typeface", pattern: /frutiger/i },
  { what: "the path of the NHS logo", pattern: /M200 0v80H0V0h200|M0 0h40v16H0z|M0 0v16h40V0|M0 0v40h100V0/ },
  {
    what: "an NHS favicon or icon",
    pattern: /nhsuk-icon-(180|192|512|mask)|nhsuk-opengraph|images\/favicon/,
  },
  { what: "an address of NHS assets", pattern: /assets\.nhs\.uk/ },
];

const written =
  /^(app|components|content|lib|mocks|public)\/.*\.(tsx?|m?js|css|svg|json|md|njk|html|webmanifest)$/;
/** Names the typeface to take it out of nhsuk-frontend's style sheet. */
const takesItOut = "mocks/nation/page.ts";
const builtText = /\.(js|css|svg|html|json)$/;

/** Text files of the build that reach a browser; none before the first build. */
function builtFiles(tree: Tree): string[] {
  return [".next/static", ".next/server/app", "public/assets"].flatMap((folder) =>
    tree.has(folder)
      ? readdirSync(join(tree.root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && builtText.test(entry.name))
          .filter((entry) => folder !== ".next/server/app" || entry.name.endsWith(".html"))
          .map((entry) => join(entry.parentPath, entry.name).slice(tree.root.length + 1))
      : [],
  );
}

const neutralBrand: Law = {
  name: "no NHS logo, icon or Frutiger in the sources or in the build",
  faults: (tree) => {
    const sources = tree.files.filter(
      (file) => written.test(file) && file !== takesItOut && !/\.test\.tsx?$/.test(file),
    );
    return [...sources, ...builtFiles(tree)].flatMap((file) => {
      const text = tree.read(file);
      return borrowed.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${file} has ${what}`);
    });
  },
};

const digest = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

const ownIcons: Law = {
  name: "no picture is a copy of one that carries the NHS letters",
  faults: (tree) => {
    const folder = join(tree.root, "node_modules/nhsuk-frontend/dist/nhsuk/assets/images");
    const theirs = new Set(
      readdirSync(folder)
        .filter((name) => /favicon|icon-(180|192|512|mask)|opengraph/.test(name))
        .map((name) => digest(join(folder, name))),
    );
    return tree.files
      .filter((file) => /^(app|public|components|mocks)\/.*\.(ico|svg|png)$/.test(file))
      .filter((file) => theirs.has(digest(join(tree.root, file))))
      .map((file) => `${file} is an NHS icon`);
  },
};

export const brandLaws: readonly Law[] = [neutralBrand, ownIcons];
