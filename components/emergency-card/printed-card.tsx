import { useTranslations } from "next-intl";
import { PrintButton } from "#components/layout/print-button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import type { EmergencyCard as Card } from "#lib/domain/emergency-card/model.ts";
import { cardWords } from "./card-blocks.ts";
import { sizeOf } from "./card-size.ts";
import { EmergencyCard } from "./emergency-card.tsx";

/** The card for one sheet of paper, with what to do on the screen before. It brings the h1 of the page. */
export function PrintedCard({ card }: { card: Card }) {
  const t = useTranslations("emergency-card");
  const size = sizeOf(cardWords(useTranslations("emergency-card.card"), card));
  return (
    <>
      <Heading level={1} size="l" text={t("title")} classes="nhsuk-u-margin-bottom-3" />
      <div className="app-not-printed">
        <p>{t("print.how")}</p>
        {(size === "smallest" || size === "over") && <p>{t(`print.${size}`)}</p>}
        <PrintButton text={t("print.button")} />
        <p>{t("print.keep")}</p>
      </div>
      <EmergencyCard card={card} />
    </>
  );
}
