import { z } from "zod";

/** How much may be typed: what fits on half a page. */
export const longestSuggestion = 1000;

/** Characters that turn the reading order of what stands beside them, and controls: none says anything by itself. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu;

/** What a person suggests about one part of the plan; the messages are codes. */
export const suggestionForm = z.object({
  words: z
    .string()
    // Browsers send line ends as CRLF and count them as one.
    .transform((typed) => typed.replaceAll("\r\n", "\n").replaceAll(unseen, "").trim())
    .pipe(z.string().min(1, "missing").max(longestSuggestion, "too-long")),
});

/** The name under which a suggestion is kept as a draft. */
export const suggestionFormName = "suggest-care-plan";
