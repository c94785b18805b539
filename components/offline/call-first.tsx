import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";

/** Whom to call, as it is kept: public facts. */
export interface CallPlace {
  readonly name: string;
  readonly phone: string;
}

const calling = (phone: string) =>
  function Call(words: ReactNode) {
    return <CallLink phone={phone}>{words}</CallLink>;
  };

/** Where to turn when there is no internet: numbers that work without it, always, before anything is unlocked too. */
export function CallFirst({ place }: { place: CallPlace | null }) {
  const t = useTranslations("offline.urgent");
  return (
    <section className="app-urgent" aria-labelledby="urgent-advice">
      <Heading level={2} size="s" id="urgent-advice" text={t("heading")} />
      <p>{t.rich("call111", { call: calling("111") })}</p>
      <p>{t.rich("emergency", { call: calling("999") })}</p>
      {place !== null && <p>{t.rich("surgery", { ...place, call: calling(place.phone) })}</p>}
      <p className="nhsuk-hint">{t("works")}</p>
    </section>
  );
}
