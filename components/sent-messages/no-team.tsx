import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Notice } from "#components/ui/notice.tsx";

interface NoTeamProps {
  whose: "surgery" | "hospital" | "elsewhere";
  /** Whom to call instead, as far as it is known. */
  call: { readonly name: string; readonly telephone: string | null } | null;
}

/** Nobody takes a message about this: why, and the other way. */
export function NoTeam({ whose, call }: NoTeamProps) {
  const t = useTranslations("sent-messages.new.none");
  const telephone = call?.telephone ?? null;
  return (
    <>
      <Notice headingLevel={2} title={t("title")}>
        <p>{t(whose)}</p>
        <p>
          {call === null || telephone === null
            ? t("call")
            : t.rich("callNumber", {
                name: call.name,
                telephone,
                tel: (chunks: ReactNode) => <CallLink phone={telephone}>{chunks}</CallLink>,
              })}
        </p>
      </Notice>
      <UrgentBlock />
    </>
  );
}
