import { CharacterCount, type CharacterCountWords } from "#components/ui/character-count.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { DrawnAgain } from "#components/ui/behaviour/drawn-again.tsx";
import { wrong } from "./wrong.ts";
import type { Part, Say } from "./part.ts";

const words = (say: Say, unit = "characters"): CharacterCountWords => ({
  textareaDescription: `${say("You can enter up to")} %{count} ${say(unit)}`,
  underLimit: { other: `%{count} ${say(`${unit} left`)}` },
  atLimit: `0 ${say(`${unit} left`)}`,
  overLimit: { other: `%{count} ${say(`${unit} too many`)}` },
});

const question = "Can you tell us more?";

/** Texts of several lines. */
export const longTexts: Part = {
  title: "Text areas and character counts",
  examples: [
    { name: "Plain", draw: (say) => <Textarea name="plain" label={say(question)} /> },
    {
      name: "With a hint, an error and what was typed",
      draw: (say) => (
        <Textarea
          name="kept"
          label={{ text: say(question), size: "m" }}
          hint={say("Do not write anything that is urgent")}
          errorMessage={wrong(say, "Write what you would like to change")}
          value={say("My ankle still hurts when I walk")}
          rows={3}
        />
      ),
    },
    {
      name: "Not to be changed",
      draw: (say) => (
        <Textarea name="disabled" label={say(question)} value={say("Thank you")} rows={2} disabled />
      ),
    },
    {
      name: "With a limit",
      draw: (say) => <CharacterCount name="limit" label={say(question)} maxlength={350} words={words(say)} />,
    },
    {
      name: "Over the limit",
      draw: (say) => (
        <CharacterCount
          name="over"
          label={say(question)}
          hint={say("Do not write anything that is urgent")}
          value={say("My ankle still hurts when I walk")}
          maxlength={10}
          errorMessage={wrong(say, "Your message is too long")}
          words={words(say)}
        />
      ),
    },
    {
      name: "With a limit that is told of when it is near",
      draw: (say) => (
        <CharacterCount
          name="threshold"
          label={say(question)}
          maxlength={50}
          threshold={75}
          countType="characters"
          words={words(say)}
        />
      ),
    },
    {
      name: "With a limit in words",
      draw: (say) => (
        <CharacterCount
          name="words"
          label={say(question)}
          maxlength={40}
          countType="words"
          words={words(say, "words")}
        />
      ),
    },
    {
      name: "Drawn again with an error",
      draw: (say) => (
        <DrawnAgain
          label={say("Draw again")}
          before={
            <CharacterCount
              name="again"
              label={say(question)}
              maxlength={10}
              words={words(say)}
              value="1234"
            />
          }
          after={
            <CharacterCount
              name="again"
              label={say(question)}
              hint={say("Keep it short")}
              maxlength={5}
              words={words(say)}
              value="123456"
              errorMessage={wrong(say, "Your message is too long")}
            />
          }
        />
      ),
    },
  ],
};
