import { useTranslations } from "next-intl";
import type { CharacterCountWords } from "#components/ui/character-count.tsx";

/** What is said of how much can be typed; `%{count}` stands in the words for the number. */
export function useCharacterWords(): CharacterCountWords {
  const t = useTranslations("waiting-lists.characters");
  return {
    textareaDescription: t.raw("limit") as string,
    underLimit: { one: t.raw("underOne") as string, other: t.raw("underOther") as string },
    atLimit: t("at"),
    overLimit: { one: t.raw("overOne") as string, other: t.raw("overOther") as string },
  };
}
