import { useTranslations } from "next-intl";
import type { CardGroupProps } from "#components/ui/card-group.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { PersonHandle } from "#lib/permit.ts";
import { paths } from "#lib/paths.ts";
import { bdi } from "./words.tsx";

/** Somebody waits for the person's answer: they asked for their help, or want to help them. */
export interface WaitingForAnswer {
  readonly kind: "invited" | "asks";
  readonly person: PersonHandle;
  /** Null where it is not known now. */
  readonly name: string | null;
}

/** A card for each who waits for an answer; null where that is not known. */
export function useFamilyToDo(waiting: readonly WaitingForAnswer[] | null): CardGroupProps["cards"] {
  const t = useTranslations("family.home");
  const home = useTranslations("home.toDo");
  return (waiting ?? []).map(({ kind, person, name }) => ({
    key: `${kind} ${person}`,
    above: <Tag colour="orange" text={home("actionNeeded")} />,
    title: name === null ? t("unknown") : t.rich(kind, { bdi, name }),
    description: t(`${kind}Text`),
    href: kind === "invited" ? paths.answerInvitation(person) : paths.answerHelper(person),
  }));
}
