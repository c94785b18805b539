import { useTranslations } from "next-intl";
import type { CardProps } from "#components/ui/card.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { SlotAlert } from "#lib/domain/slot-alerts/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** One card however many times were found; what it is for is not said, because others may see the screen. */
export function useFoundToDo(
  found: readonly SlotAlert[] | null,
  person: PersonHandle,
): readonly (CardProps & { key: string })[] {
  const t = useTranslations("home.toDo");
  if (found === null || found.length === 0) return [];
  return [
    {
      key: "slot found",
      above: <Tag text={t("new")} />,
      title: t("slotFound"),
      description: t("slotFoundText"),
      href: paths.slotAlerts(person),
    },
  ];
}
