import { useTranslations } from "next-intl";
import { AppIcon } from "#components/ui/app-icon.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { EntryAuthor } from "#lib/entry-author.ts";
import { bdi } from "./rich-words.tsx";

/** Who added something, in words. */
function useAuthorWords() {
  const t = useTranslations("own-entries.addedBy");
  return (author: EntryAuthor) => {
    if (author.kind !== "helper") return t(author.kind);
    const { name, helpsAs } = author;
    return name === null ? t("someHelper") : t.rich("helper", { bdi, name, helpsAs });
  };
}

/** The sign of everything that was added here: a figure and words, so that it never looks like a clinician's entry. */
export function AddedBy({ author }: { author: EntryAuthor }) {
  const words = useAuthorWords();
  return (
    <Tag
      colour="yellow"
      text={
        <span className="inline-flex items-center gap-1">
          <AppIcon name="account-filled" classes="h-5 w-5" />
          <span>{words(author)}</span>
        </span>
      }
    />
  );
}
