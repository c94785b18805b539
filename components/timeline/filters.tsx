import { useTranslations } from "next-intl";
import { Details } from "#components/ui/details.tsx";
import { FilterPills, type FilterPillsProps } from "#components/ui/filter-pills.tsx";
import {
  narrowed,
  timelineKinds,
  timelineSettings,
  type Narrowing,
  type TimelineEntry,
  type TimelineKind,
} from "#lib/domain/timeline/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { listAddress } from "./list-address.ts";

export interface FilterProps {
  person: PersonHandle;
  by: Narrowing;
  formKey: string | null;
  /** What a search has found, before it is narrowed. */
  found: readonly TimelineEntry[];
  /** Whether numbers may stand: only where everybody who knows has answered. */
  counted: boolean;
  /** Kinds that are not shared with who asks: there is nothing to choose. */
  notShared: readonly TimelineKind[];
}

/** All, or only what is new. A number of news stands only where it is known what is new. */
export function useNewsFilter({ person, by, formKey, found, counted }: FilterProps, newsKnown: boolean) {
  const t = useTranslations("timeline.show");
  return (): FilterPillsProps => ({
    label: t("label"),
    items: (["all", "new"] as const).map((show) => {
      const onlyNew = show === "new";
      const count = narrowed(found, { ...by, onlyNew }).length;
      return {
        href: listAddress(person, { ...by, onlyNew, formKey }),
        text: counted && (newsKnown || !onlyNew) ? t(show, { count }) : t(`uncounted.${show}`),
        current: by.onlyNew === onlyNew,
      };
    }),
  });
}

/** One kind, or one place: links that open where something is chosen. */
export function Filters({ person, by, formKey, found, counted, notShared }: FilterProps) {
  const t = useTranslations("timeline.filters");
  const named = (name: string, narrowing: Narrowing) =>
    counted ? t("counted", { name, count: narrowed(found, narrowing).length }) : name;
  const pill = (name: string, narrowing: Narrowing, current: boolean) => ({
    href: listAddress(person, { ...narrowing, formKey }),
    text: named(name, narrowing),
    current,
  });
  const chosen = by.kind !== null || by.setting !== null;
  return (
    <Details summary={t("summary")} open={chosen} classes="app-not-printed">
      <p className="nhsuk-u-margin-bottom-2">{t("kinds")}</p>
      <FilterPills
        label={t("kinds")}
        items={[
          pill(t("anyKind"), { ...by, kind: null }, by.kind === null),
          ...timelineKinds
            .filter((kind) => !notShared.includes(kind))
            .map((kind) => pill(t(`kind.${kind}`), { ...by, kind }, by.kind === kind)),
        ]}
      />
      <p className="nhsuk-u-margin-bottom-2">{t("settings")}</p>
      <FilterPills
        label={t("settings")}
        items={[
          pill(t("anySetting"), { ...by, setting: null }, by.setting === null),
          ...timelineSettings.map((setting) =>
            pill(t(`setting.${setting}`), { ...by, setting }, by.setting === setting),
          ),
        ]}
      />
    </Details>
  );
}
