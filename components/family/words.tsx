import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dateWords } from "#components/ui/date-words.ts";
import { Tag } from "#components/ui/tag.tsx";
import type { Relationship } from "#lib/domain/family/model.ts";

/** Names stand by themselves, whichever way they are written. */
export const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

type Status = Relationship["standing"] | "sent" | "received" | "not-agreed" | "withdrawn";

/** The colour repeats what the words say. */
const colours = {
  sent: "grey",
  received: "orange",
  asked: "blue",
  active: "green",
  paused: "yellow",
  over: "grey",
  unclear: "grey",
  "not-agreed": "grey",
  withdrawn: "grey",
} as const satisfies Record<Status, string>;

/** How it stands between two people, in words. */
export function StatusOf({ status }: { status: Status }) {
  const t = useTranslations("family.status");
  return <Tag text={t(status)} colour={colours[status]} />;
}

/** What a relationship is called: an end that never began is told apart from one that did. */
export const statusOf = ({ standing, why }: Pick<Relationship, "standing" | "why">): Status =>
  standing === "over" && (why === "not-agreed" || why === "withdrawn") ? why : standing;

/** The name, or "someone". */
export function useNameOf() {
  const t = useTranslations("family");
  return (name: string | null): string => name ?? t("somebody");
}

/** The sentence that says why it stands so, for one of the two. */
export function Why({ side, relationship }: { side: "helping" | "helped"; relationship: Relationship }) {
  const t = useTranslations("family.why");
  const dates = dateWords(useLocale());
  const nameOf = useNameOf();
  const { name, usuallyBy, agreed } = relationship;
  const why = relationship.why === "being-checked" && agreed ? "being-checked-agreed" : relationship.why;
  const date = usuallyBy === null ? "" : dates.day(usuallyBy);
  return <p>{t.rich(`${side}.${why}`, { bdi, name: nameOf(name), date })}</p>;
}
