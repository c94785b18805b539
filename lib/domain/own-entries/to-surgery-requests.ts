import type { NewRequest } from "#lib/gateways/surgery-requests/schema.ts";
import { readingRules, type OwnContent } from "./model.ts";

const whenOf = (on: string, at: string | null): string => (at === null ? on : `${on} ${at}`);

/** An entry for the surgery: the person's own words as they are, a reading as number and unit. */
export function toSharedEntry(content: OwnContent): NewRequest {
  if (content.kind === "note")
    return {
      kind: "shared-entry",
      words: content.text,
      about: "note",
      details: [{ code: "when", value: content.on }],
    };
  if (content.kind === "medicine") {
    const words = [content.name, content.howTaken, content.whatFor].filter((part) => part !== "").join("\n");
    const details = content.since === null ? [] : [{ code: "when", value: content.since }];
    return { kind: "shared-entry", words, about: "medicine", details };
  }
  const { reading, value, lower, on, at, comment } = content;
  return {
    kind: "shared-entry",
    words: comment,
    about: reading,
    details: [
      { code: "value", value: lower === null ? String(value) : `${value}/${lower}` },
      { code: "unit", value: readingRules[reading].unit },
      { code: "when", value: whenOf(on, at) },
    ],
  };
}
