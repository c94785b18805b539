import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { surgeryIn } from "./rich-words.tsx";

const ico = (chunks: ReactNode) => <Link href="https://ico.org.uk/make-a-complaint/">{chunks}</Link>;
const tel = (chunks: ReactNode) => <CallLink phone="0303 123 1113">{chunks}</CallLink>;

/**
 * How to challenge a refusal, or a silence: a review, the surgery's complaints, the Information Commissioner (UK GDPR
 * articles 12(4) and 77).
 */
export function RefusedHelp({ surgery }: { surgery: KnownSurgery }) {
  const t = useTranslations("record-requests.refused");
  const telephone = surgery?.telephone ?? null;
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      <Heading level={3} size="s" text={t("review.title")} />
      <p>{t.rich("review.text", surgeryIn(surgery))}</p>
      {telephone !== null && (
        <p>
          <CallLink phone={telephone} className="app-alone" />
        </p>
      )}
      <Heading level={3} size="s" text={t("complain.title")} />
      <p>{t("complain.text")}</p>
      <Heading level={3} size="s" text={t("ico.title")} />
      <p>{t("ico.text")}</p>
      <p>{t.rich("ico.how", { ico, tel })}</p>
    </section>
  );
}
