import type { ErrorMessageOptions } from "#components/ui/error-message.tsx";
import type { Say } from "./part.ts";

/** An error message in the words that were asked for. */
export const wrong = (say: Say, text: string): ErrorMessageOptions => ({
  text: say(text),
  visuallyHiddenText: say("Error"),
});
