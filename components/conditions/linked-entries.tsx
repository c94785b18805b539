import { useLocale, useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { Condition, LinkedEntry } from "#lib/domain/conditions/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { explanationOf, plainName } from "./explanation.ts";

interface LinkedEntriesProps extends Pick<Condition, "linked"> {
  person: PersonHandle;
}

/** A consultation is called what its own page is called. */
function useLinkedName() {
  const t = useTranslations("conditions.detail.kind");
  const consultations = useTranslations("consultations");
  return ({ kind, snomed, name, who }: LinkedEntry): string => {
    if (kind === "condition") return explanationOf(snomed)?.name ?? name ?? t(kind);
    if (kind === "measurement") return plainName(snomed, name) ?? t(kind);
    if (kind !== "consultation") return name ?? t(kind);
    const how = plainName(snomed, name) ?? consultations("unnamed");
    return who === null ? how : consultations("named", { how, who });
  };
}

function addressOf({ kind, id }: LinkedEntry, person: PersonHandle): string | undefined {
  if (id === null) return undefined;
  return kind === "consultation" ? paths.consultation(person, id) : paths.condition(person, id);
}

/** What the surgery linked to a condition: consultations and conditions by link, everything else by name and date. */
export function LinkedEntries({ linked, person }: LinkedEntriesProps) {
  const t = useTranslations("conditions.detail");
  const dates = dateWords(useLocale());
  const nameOf = useLinkedName();
  if (linked.length === 0) return null;
  return (
    <CardGroup
      stacked
      heading={t("linked")}
      cards={linked.map((entry, place) => ({
        key: String(place),
        title: <bdi>{nameOf(entry)}</bdi>,
        href: addressOf(entry, person),
        hiddenText: entry.at === null ? undefined : dates.day(entry.at),
        children: (
          <CardLine>
            {t(`kind.${entry.kind}`)}
            {entry.at !== null && `, ${dates.day(entry.at)}`}
          </CardLine>
        ),
      }))}
    />
  );
}
