import { useTranslations } from "next-intl";
import { AppIcon } from "#components/ui/app-icon.tsx";
import { Tag } from "#components/ui/tag.tsx";

/** The sign of everything that the person added: a figure and words, so that it never looks like a clinician's entry. */
export function AddedByYou() {
  const t = useTranslations("own-entries");
  return (
    <Tag
      colour="yellow"
      text={
        <span className="inline-flex items-center gap-1">
          <AppIcon name="account-filled" classes="h-5 w-5" />
          {t("addedByYou")}
        </span>
      }
    />
  );
}
