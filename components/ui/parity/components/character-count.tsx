import { CharacterCount as Module } from "nhsuk-frontend/dist/nhsuk/components/character-count/character-count.mjs";
import { CharacterCount, type CharacterCountWords } from "#components/ui/character-count.tsx";
import type { Context } from "../fixtures.ts";
import { errorOf } from "../fields.ts";
import type { ParityOf } from "../parity-of.ts";

function wordsOf(c: Context): CharacterCountWords {
  const kind = c.countType === "words" ? "words" : "characters";
  const own = Module.defaults.i18n as unknown as Context;
  return {
    textareaDescription: c.textareaDescriptionText ?? `You can enter up to %{count} ${kind}`,
    underLimit: c[`${kind}UnderLimitText`] ?? own[`${kind}UnderLimit`],
    atLimit: c[`${kind}AtLimitText`] ?? own[`${kind}AtLimit`],
    overLimit: c[`${kind}OverLimitText`] ?? own[`${kind}OverLimit`],
  };
}

export const component: ParityOf = {
  draw: (c) => (
    <CharacterCount
      {...c}
      name={c.name}
      label={c.label}
      maxlength={c.maxlength}
      words={wordsOf(c)}
      errorMessage={errorOf(c.errorMessage)}
      attributes={c.attributes && { maxLength: c.attributes.maxlength }}
    />
  ),
  leftOut: [
    {
      reason:
        "maxwords: nhsuk-frontend gives it up for maxlength with countType words, which is what we have",
      is: (c) => c.maxwords !== undefined,
    },
    {
      reason: "without a limit: it would come by script, and people without script would not be told of it",
      is: (c) => c.maxlength === undefined,
    },
  ],
};
