import { useTranslations } from "next-intl";
import { addedKindOf, type OwnContent } from "#lib/domain/own-entries/model.ts";

/** What kind of entry it is, its main words, and its own words besides. */
export function useEntryWords() {
  const t = useTranslations("own-entries");
  return (content: OwnContent): { kind: string; main: string; more: string } => {
    const kind = t(`kinds.${addedKindOf(content)}`);
    if (content.kind === "note") return { kind, main: content.text, more: "" };
    if (content.kind === "medicine")
      return {
        kind,
        main: content.name,
        more: [content.howTaken, content.whatFor].filter(Boolean).join("\n"),
      };
    const { reading, value, lower, comment } = content;
    const numbers = lower === null ? String(value) : `${value}/${lower}`;
    return { kind, main: t(`value.${reading}`, { value: numbers }), more: comment };
  };
}
