import { useTranslations } from "next-intl";
import type { CardGroupProps } from "#components/ui/card-group.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import type { ResultSource } from "#lib/domain/test-results/model.ts";
import { useSources } from "./missing-sources.tsx";
import type { KnownSurgery } from "./surgery.ts";

/** How to get results without this service: whom to call, the surgery first. */
export function useOtherWays(
  surgery: KnownSurgery,
  sources: readonly ResultSource[],
): CardGroupProps["cards"] {
  const t = useTranslations("test-results");
  const sourceOf = useSources(surgery);
  return sources.map(sourceOf).map(({ name, telephone }) => ({
    key: name,
    title: t.rich("problem.call", { bdi: (chunks) => <bdi>{chunks}</bdi>, name }),
    ...(telephone !== undefined && {
      href: `tel:${telephone.replaceAll(/\D/g, "")}`,
      description: <Digits>{telephone}</Digits>,
    }),
  }));
}
