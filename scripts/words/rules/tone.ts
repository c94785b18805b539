import { pattern } from "../rule.ts";
import type { Rule } from "../rule.ts";

/** How we speak: plain, kind, without orders, without blame. */
export const toneRules: readonly Rule[] = [
  pattern({
    name: "negative-contraction",
    severity: "error",
    why: 'many people read "don\'t" as "do": write "do not" (only the heading "Don\'t" of a list keeps it)',
    finds: /(?!^Don['’]t$)\b(?:\w+n['’]t)\b/gi,
    bad: ["You can't see it.", "Don't wait.", "It isn’t late."],
    good: ["You cannot see it.", "Don't", "You'll see it."],
  }),
  pattern({
    name: "hard-contraction",
    severity: "error",
    why: "write the words in full",
    finds:
      /\b(?:(?:should|could|would|might|must)['’]ve|they['’](?:ve|d)|there['’]ll|that['’]ll|who['’]ve)\b/gi,
    bad: ["You should've called.", "They've sent it."],
    good: ["They have sent it.", "We'll send it."],
  }),
  pattern({
    name: "please",
    severity: "error",
    why: "say what to do: courtesy words make the text longer",
    finds: /\bplease\b/gi,
    bad: ["Please enter your name"],
    good: ["Enter your name", "We are pleased"],
  }),
  pattern({
    name: "sorry",
    severity: "warning",
    why: "say what happened and what to do",
    finds: /\b(?:sorry|apologi[sz]e|apologies|regret)\b/gi,
    bad: ["Sorry, it is not there.", "We apologise."],
    good: ["It is not there."],
  }),
  pattern({
    name: "reassurance",
    severity: "warning",
    why: "what is easy for us may be hard for the reader",
    finds: /\b(?:easy|easily|easier|simpl[ey]|simpler|just|quick(?:ly)?|straightforward)\b(?! Read)/gi,
    bad: ["It is easy.", "Simply log in.", "Just log in."],
    good: ["Log in.", "There is no Easy Read version."],
  }),
  pattern({
    name: "should",
    severity: "warning",
    why: '"should" leaves open whether one must: say "must", "can" or what to do',
    finds: /(?<!\bas it )\bshould\b/gi,
    bad: ["You should call us."],
    good: ["Call us.", "You must be aged 13 or over.", "Is my thyroid working as it should?"],
  }),
  pattern({
    name: "blame",
    severity: "error",
    why: "no blame and no alarm: say what to do next",
    finds:
      /\b(?:you (?:failed|forgot|neglected|entered an?)|your (?:mistake|fault|error)|incorrect(?:ly)?|illegal|forbidden|denied|rejected|unauthori[sz]ed|not permitted|bad request|fatal)\b/gi,
    bad: ["You forgot your name.", "Access denied", "The date is incorrect."],
    good: ["Enter your name", "You cannot see this here"],
  }),
  pattern({
    name: "machine-words",
    severity: "error",
    why: "words of machines help nobody",
    finds:
      /\b(?:oops|whoops|uh-oh|invalid|null|undefined|exception|time-?out|(?:http|status|error) (?:code )?[1-5]\d\d|[45]\d\d error|server error|javascript error)\b/gi,
    bad: ["Oops, something went wrong", "Invalid date", "Error 404", "500 error"],
    good: ["There is a problem", "Enter a real date", "Error code: {code}", "Call 111"],
  }),
  pattern({
    name: "throat-clearing",
    severity: "warning",
    why: "begin with what matters",
    finds:
      /\b(?:note that|be aware|it is important (?:that|to)|remember (?:that|to)|welcome to|did you know)\b/gi,
    bad: ["Note that results can be late.", "Welcome to Front Door"],
    good: ["Results can be late."],
  }),
];
