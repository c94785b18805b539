/** A text for each number that a language tells apart; `%{count}` stands for the number. */
export type WordsByNumber = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

type Words = Readonly<Record<string, string | WordsByNumber | undefined>>;

const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A form that a language does not tell apart must still be said, or the module says its own. */
const complete = (said: string | WordsByNumber, own: Words[string]) =>
  typeof said === "string" || typeof own !== "object"
    ? said
    : { ...Object.fromEntries(Object.keys(own).map((form) => [form, said.other])), ...said };

const formsOf = (said: string | WordsByNumber) =>
  typeof said === "string"
    ? [["", said] as const]
    : Object.entries(said).map(([form, text]) => [`.${form}`, text]);

const same = (one: Words[string], other: Words[string]) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The words of a module of nhsuk-frontend in the language of the page, as the attributes that it reads them from.
 * What the module says by itself (`own`, its `defaults.i18n`) needs no attribute.
 */
export function scriptWords<W extends { [key in keyof W]: Words[string] }>(
  words: W,
  own: object = {},
): Record<`data-${string}`, string> {
  const attributes: Record<`data-${string}`, string> = {};
  for (const [key, said] of Object.entries(words as Words)) {
    const byItself = (own as Words)[key];
    if (said === undefined || same(said, byItself)) continue;
    for (const [form, text] of formsOf(complete(said, byItself)))
      attributes[`data-i18n.${kebab(key)}${form}`] = String(text);
  }
  return attributes;
}
