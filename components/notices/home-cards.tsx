import { useTranslations } from "next-intl";
import type { CardProps } from "#components/ui/card.tsx";
import type { Unread } from "#lib/domain/notices/model.ts";
import { paths } from "#lib/paths.ts";

/**
 * Unread notices, for the home page: one card for the care of others and one for who helps whom, however many there are,
 * and without a name, because others may see the screen. Null where they could not be read.
 */
export function useNoticesToDo(unread: Unread | null): readonly (CardProps & { key: string })[] {
  const t = useTranslations("notices.home");
  if (unread === null) return [];
  return (["care", "family"] as const)
    .filter((about) => unread[about] > 0)
    .map((about) => ({
      key: `notices ${about}`,
      title: t(about, { count: unread[about] }),
      href: paths.notices(),
    }));
}
