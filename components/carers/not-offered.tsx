import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { surgeryIn } from "./rich-words.tsx";

/** The surgery takes nothing in writing here: how to tell it all the same. */
export function CarersNotOffered({ surgery }: { surgery: KnownSurgery }) {
  const t = useTranslations("carers.notOffered");
  const telephone = surgery?.telephone ?? null;
  return (
    <Notice headingLevel={2} title={t.rich("title", surgeryIn(surgery))}>
      <p>{t.rich("call", surgeryIn(surgery))}</p>
      {telephone !== null && (
        <p>
          <CallLink phone={telephone} className="app-alone" />
        </p>
      )}
    </Notice>
  );
}
