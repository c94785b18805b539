import { useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { paths } from "#lib/paths.ts";
import { useMoment } from "./booking-words.tsx";

interface OtherWaysProps {
  /** A nurse's next free time and where it is chosen; null where there is none. */
  nurse: { readonly next: string; readonly href: string } | null;
}

/** Who else can help: in writing, a nurse, a pharmacist, 111. */
export function OtherWays({ nurse }: OtherWaysProps) {
  const t = useTranslations("booking.other");
  const momentOf = useMoment();
  const nurses =
    nurse === null
      ? []
      : [{ title: t("nurseTitle"), description: t("nurseText", momentOf(nurse.next)), href: nurse.href }];
  return (
    <CardGroup
      stacked
      secondary
      heading={t("ways")}
      cards={[
        ...nurses,
        { title: t("writeTitle"), description: t("writeText") },
        { title: t("pharmacyTitle"), description: t("pharmacyText") },
        { title: t("111Title"), description: t("111Text"), href: paths.urgent() },
      ]}
    />
  );
}
