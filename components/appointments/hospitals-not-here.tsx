import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import type { TakingPart } from "#lib/taking-part.ts";
import { CallPlace } from "./call-place.tsx";

/** Under the list: each hospital that tells nothing here, by name, with whom to call and when. */
export function HospitalsNotHere({ hospitals }: Pick<TakingPart, "hospitals">) {
  const t = useTranslations("appointments.notTakingPart");
  if (hospitals === null) return <p>{t("unknown")}</p>;
  return hospitals
    .filter(({ takesPart }) => takesPart !== true)
    .map(({ odsCode, name, takesPart, place }) => (
      <Notice
        key={odsCode}
        headingLevel={2}
        title={takesPart === false ? t("title", { name }) : t("titleUnknown", { name })}
      >
        <p>{t("text")}</p>
        <CallPlace name={name} place={place} />
      </Notice>
    ));
}
