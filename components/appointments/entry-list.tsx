import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { Tag, type TagProps } from "#components/ui/tag.tsx";

/** One thing that is coming or waits for the person: an appointment, a referral, a waiting list, a questionnaire. */
export interface Entry {
  readonly key: string;
  /** ISO instant or date by which it takes its place; null where there is none, and it stands at the end. */
  readonly at: string | null;
  /** It waits for the person to do something, and stands first. */
  readonly actionNeeded: boolean;
  /** At most one; one that needs action has its own tag where none is given. */
  readonly tag: TagProps | null;
  readonly title: ReactNode;
  readonly href: string;
  /** When, as the fact that matters. */
  readonly fact?: ReactNode;
  /** Where, with whom, by when: a line each. */
  readonly lines: readonly ReactNode[];
  /** Spoken inside the link after its title: the facts that tell it from others. */
  readonly hiddenText?: string | undefined;
  /** The person keeps it private: it stays on the screen. */
  readonly keptPrivate?: true | undefined;
}

const timeOf = ({ at }: Entry): number => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at));

/** What needs action first; then in order of time, and without a time at the end. */
function inEntryOrder(entries: readonly Entry[]): readonly Entry[] {
  const before = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return entries.toSorted(
    (a, b) => Number(b.actionNeeded) - Number(a.actionNeeded) || before(timeOf(a), timeOf(b)),
  );
}

function cardOf(entry: Entry, actionNeeded: string): CardProps & { key: string } {
  const { key, tag, title, href, fact, lines, hiddenText, keptPrivate } = entry;
  const shown = tag ?? (entry.actionNeeded ? { text: actionNeeded, colour: "orange" as const } : null);
  return {
    key,
    title,
    href,
    hiddenText,
    ...(keptPrivate && { classes: "app-not-printed" }),
    ...(shown !== null && { above: <Tag {...shown} /> }),
    children: (
      <>
        {fact !== undefined && <CardLine strong>{fact}</CardLine>}
        {lines.map((line, index) => (
          <CardLine key={index}>{line}</CardLine>
        ))}
      </>
    ),
  };
}

/** Everything that is coming, of whatever kind, in one list: what needs action first, then in order of time. */
export function EntryList({ entries, heading }: { entries: readonly Entry[]; heading: string }) {
  const t = useTranslations("appointments");
  const cards = inEntryOrder(entries).map((entry) => cardOf(entry, t("actionNeeded")));
  return <CardGroup heading={heading} cards={cards} />;
}
