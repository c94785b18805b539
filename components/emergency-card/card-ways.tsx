import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { me, paths } from "#lib/paths.ts";

/** In the place of a card that nobody has made. */
export function NoCard() {
  const t = useTranslations("emergency-card.page");
  return (
    <EmptyState heading={t("emptyTitle")} text={t("empty")}>
      <p>{t("emptyChoose")}</p>
      <Button href={paths.chooseEmergencyCard(me)} text={t("make")} />
    </EmptyState>
  );
}

/** What can be done with a card: on paper, on this phone, another choice. */
export function CardWays() {
  const t = useTranslations("emergency-card.page");
  return (
    <div className="app-not-printed">
      <p>{t("lead")}</p>
      <p>
        <Link className="app-alone" href={paths.printEmergencyCard(me)}>
          {t("print")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={paths.withoutSignal()}>
          {t("keep")}
        </Link>
      </p>
      <p>
        <Link className="app-alone" href={paths.chooseEmergencyCard(me)}>
          {t("change")}
        </Link>
      </p>
      <p>{t("seen")}</p>
    </div>
  );
}
