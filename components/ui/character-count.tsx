import { CharacterCount as Module } from "nhsuk-frontend/dist/nhsuk/components/character-count/character-count.mjs";
import { scriptWords, type WordsByNumber } from "./behaviour/script-words.ts";
import { classNames } from "./class-names.ts";
import { Hint } from "./hint.tsx";
import { Textarea, type TextareaProps } from "./textarea.tsx";

/** What is said of the limit; `%{count}` stands for a number. */
export interface CharacterCountWords {
  /** "You can enter up to %{count} characters": said without script, and first of all to those who listen. */
  textareaDescription: string;
  underLimit: WordsByNumber;
  atLimit: string;
  overLimit: WordsByNumber;
}

export interface CharacterCountProps extends TextareaProps {
  /** How much may be typed. More can be typed, and is said; the server refuses it. */
  maxlength: number;
  /** `length` counts as JavaScript does, `characters` as people do. */
  countType?: "length" | "characters" | "words" | undefined;
  /** From how many per cent of the limit on the count is shown. */
  threshold?: number | undefined;
  countMessage?: { classes?: string | undefined } | undefined;
  words: CharacterCountWords;
}

function moduleData({ maxlength, countType, threshold, words }: CharacterCountProps) {
  const { underLimit, atLimit, overLimit } = words;
  const said =
    countType === "words"
      ? { wordsUnderLimit: underLimit, wordsAtLimit: atLimit, wordsOverLimit: overLimit }
      : { charactersUnderLimit: underLimit, charactersAtLimit: atLimit, charactersOverLimit: overLimit };
  return {
    "data-maxlength": String(maxlength),
    "data-threshold": threshold === undefined ? undefined : String(threshold),
    "data-count-type": countType,
    ...scriptWords(said, Module.defaults.i18n),
  };
}

/** A text with a limit, and how much is left of it (nhsuk-frontend character count). */
export function CharacterCount({ countMessage, ...props }: CharacterCountProps) {
  const { maxlength, words, formGroup } = props;
  const id = props.id ?? props.name;
  const message = (
    <Hint
      id={`${id}-info`}
      classes={classNames("nhsuk-character-count__message", countMessage?.classes)}
      text={words.textareaDescription.replace("%{count}", String(maxlength))}
    />
  );
  return (
    <Textarea
      {...props}
      describedBy={classNames(props.describedBy, `${id}-info`)}
      classes={classNames("nhsuk-js-character-count", props.classes)}
      module={{
        behaviour: "character-count",
        wanted: true,
        data: moduleData(props),
        madeFor: [props.value],
      }}
      formGroup={{
        ...formGroup,
        classes: classNames(formGroup?.classes, "nhsuk-character-count"),
        afterInput: (
          <>
            {message}
            {formGroup?.afterInput}
          </>
        ),
      }}
    />
  );
}
