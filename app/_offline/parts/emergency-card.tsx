import { useTranslations } from "next-intl";
import { EmergencyCard } from "#components/emergency-card/emergency-card.tsx";
import { PrintButton } from "#components/layout/print-button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import emergencyCard from "#content/words/en/emergency-card.json" with { type: "json" };
import { paths } from "#lib/paths.ts";
import type { KeptEmergencyCard } from "../kept.ts";
import { itemAt, type KeptPart } from "../part.ts";

/** In the place of a card that nobody has made. */
function NoCard() {
  const t = useTranslations("emergency-card.page");
  return (
    <EmptyState heading={t("emptyTitle")} text={t("empty")}>
      <p>{t("emptyChoose")}</p>
    </EmptyState>
  );
}

function Card({ value: { card } }: { value: KeptEmergencyCard }) {
  const t = useTranslations("emergency-card");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      {card.chosen ? (
        <>
          <EmergencyCard card={card} />
          <div className="app-not-printed">
            <p>{t("page.lead")}</p>
            <PrintButton text={t("print.button")} />
            <p>{t("page.seen")}</p>
          </div>
        </>
      ) : (
        <NoCard />
      )}
    </>
  );
}

/** The emergency card without the internet, to be shown and printed. */
export const emergencyCardPart: KeptPart<"emergency-card"> = {
  words: { "emergency-card": emergencyCard },
  draw: (value, { path }) => (itemAt(path, paths.emergencyCard()) === "" ? <Card value={value} /> : null),
};
