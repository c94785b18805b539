import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { keptSections, type KeptSection } from "#lib/kept-sections.ts";
import { useMomentWords } from "./kept-words.ts";

export interface SavedLine {
  readonly section: KeptSection;
  /** Health time of the reading (ISO instant). */
  readonly at: string;
}

interface SavedListProps {
  lines: readonly SavedLine[];
  hrefOf: (section: KeptSection) => string;
}

/** What is kept, each with the time when it was read. */
export function SavedList({ lines, hrefOf }: SavedListProps) {
  const t = useTranslations("offline");
  const when = useMomentWords();
  return (
    <CardGroup
      stacked
      heading={t("saved.heading")}
      cards={lines.map(({ section, at }) => ({
        key: section,
        title: t(`sections.${section}`),
        href: hrefOf(section),
        description: t("saved.updated", { when: when(at) }),
      }))}
    />
  );
}

interface NeedsInternetProps {
  kept: readonly KeptSection[];
  again: () => void;
  /** It was asked, and there is still none. */
  stillOffline: boolean;
}

/** What is not kept, in words, and the way to see whether there is internet again. */
export function NeedsInternet({ kept, again, stillOffline }: NeedsInternetProps) {
  const t = useTranslations("offline");
  const missing = keptSections.filter((section) => !kept.includes(section));
  const names = new Intl.ListFormat("en-GB").format(
    missing.map((section) => t(`sections.${section}`).toLowerCase()),
  );
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("saved.needs")} />
      <p>{missing.length === 0 ? t("saved.needsRest") : t("saved.needsText", { sections: names })}</p>
      <Button type="button" variant="secondary" text={t("saved.again")} attributes={{ onClick: again }} />
      <p role="status">{stillOffline && t("saved.stillOffline")}</p>
    </section>
  );
}
