import type { Law, Tree } from "./tree.ts";

type Sentences = ReadonlyMap<string, string>;

function flatten(value: unknown, key = ""): [string, string][] {
  if (typeof value !== "object" || value === null) return [[key, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, key === "" ? name : `${key}.${name}`),
  );
}

const sentencesOf = (tree: Tree, path: string): Sentences => new Map(flatten(JSON.parse(tree.read(path))));

/** Translated files with their English ones. An absent file is an untranslated page, and no fault. */
function translations(tree: Tree): { path: string; english: string }[] {
  const locales = tree.folders("content/words").filter((locale) => locale !== "en");
  return locales.flatMap((locale) =>
    tree
      .filesIn(`content/words/${locale}`)
      .filter((file) => file.endsWith(".json"))
      .map((file) => ({ path: `content/words/${locale}/${file}`, english: `content/words/en/${file}` })),
  );
}

/** The values that an ICU message asks for: `{name}`, `{count, plural, …}`. */
const valuesOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{\s*([a-zA-Z]\w*)\s*[,}]/g)].map((match) => match[1] ?? ""))]
    .sort()
    .join(", ");

const onlyWords: Law = {
  name: "content/ holds words: JSON, Markdown and the tests that read them",
  faults: (tree) =>
    tree.files
      .filter((file) => file.startsWith("content/") && !/\.(json|md|test\.ts)$/.test(file))
      .map((file) => `${file} is not words`),
};

const sameKeys: Law = {
  name: "a translated file says everything that the English one says, and nothing else",
  faults: (tree) =>
    translations(tree).flatMap(({ path, english }) => {
      if (!tree.has(english)) return [`${path} has no English: ${english} is missing`];
      const said = sentencesOf(tree, path);
      const meant = sentencesOf(tree, english);
      return [
        ...[...meant.keys()].filter((key) => !said.has(key)).map((key) => `${path} lacks ${key}`),
        ...[...said.keys()]
          .filter((key) => !meant.has(key))
          .map((key) => `${path} has ${key}, and English has not`),
      ];
    }),
};

const sameValues: Law = {
  name: "a translated sentence asks for the same values as the English one",
  faults: (tree) =>
    translations(tree)
      .filter(({ english }) => tree.has(english))
      .flatMap(({ path, english }) => {
        const meant = sentencesOf(tree, english);
        return [...sentencesOf(tree, path)]
          .filter(([key]) => meant.has(key))
          .filter(([key, sentence]) => valuesOf(sentence) !== valuesOf(meant.get(key) ?? ""))
          .map(([key]) => `${path} asks for other values than English in ${key}`);
      }),
};

export const wordLaws: readonly Law[] = [onlyWords, sameKeys, sameValues];
