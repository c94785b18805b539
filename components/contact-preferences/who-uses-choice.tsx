import { useLocale, useTranslations } from "next-intl";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import type { UsesChoice, WhoUses } from "#lib/domain/contact-preferences/model.ts";

function useUse(): (one: UsesChoice) => string {
  const t = useTranslations("contact-preferences.uses");
  const dates = dateWords(useLocale());
  return ({ uses }) => {
    if (uses === "no" || uses === "unknown") return t(uses);
    return uses.since === null ? t("yes") : t("since", { date: dates.day(uses.since) });
  };
}

function Organisation({ one }: { one: UsesChoice }) {
  const t = useTranslations("contact-preferences.uses");
  const say = useUse();
  const asks = one.uses === "no" || one.uses === "unknown";
  return (
    <PaperCard>
      <Heading level={3} size="s" text={<bdi>{one.name}</bdi>} />
      <p>{say(one)}</p>
      {asks && one.telephone !== null && (
        <p>
          {t("call")} <CallLink className="app-alone" phone={one.telephone} />
        </p>
      )}
    </PaperCard>
  );
}

function Silent({ of, tryAgain }: { of: WhoUses["silent"][number]; tryAgain: string }) {
  const t = useTranslations("contact-preferences.uses");
  return (
    <Notice headingLevel={3} title={t(`silent.${of}`)}>
      <p>{t("silentText")}</p>
      <p>
        <Link className="app-alone" href={tryAgain}>
          {t("tryAgain")}
        </Link>
      </p>
    </Notice>
  );
}

interface WhoUsesChoiceProps {
  who: WhoUses;
  tryAgain: string;
}

/** Every organisation that writes to the person, and whether it does so as they chose; who did not answer is said. */
export function WhoUsesChoice({ who, tryAgain }: WhoUsesChoiceProps) {
  const t = useTranslations("contact-preferences.uses");
  const groups = [
    { of: "surgery", all: who.surgery === null ? [] : [who.surgery] },
    { of: "hospitals", all: who.hospitals },
    { of: "national", all: who.national },
  ] as const;
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      {groups.map(({ of, all }) => (
        <section className="app-section" key={of}>
          <Heading level={2} size="m" text={t(of)} />
          {all.map((one) => (
            <Organisation key={one.odsCode} one={one} />
          ))}
          {who.silent.includes(of) && <Silent of={of} tryAgain={tryAgain} />}
          {of === "hospitals" && all.length === 0 && !who.silent.includes(of) && <p>{t("noHospitals")}</p>}
        </section>
      ))}
    </>
  );
}
