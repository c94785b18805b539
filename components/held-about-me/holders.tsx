import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { HeldSource, Holder } from "#lib/domain/held-about-me/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

const addressOf: Readonly<Record<HeldSource, (person: PersonHandle) => string>> = {
  gp: paths.timeline,
  hospital: paths.sharing,
  "vaccination-register": paths.vaccinations,
  pds: paths.profile,
  "record-locator": paths.documents,
  "implant-register": paths.implants,
  "care-plan-service": paths.carePlan,
};

function useFacts() {
  const t = useTranslations("held-about-me");
  const dates = dateWords(useLocale());
  return ({ source, count, newest, answeredAt, silent }: Holder) => {
    const time = answeredAt === null ? null : dates.time(answeredAt);
    return {
      shown: count === null ? t("countUnknown") : t("count", { count }),
      newest: newest === null ? t(source === "pds" ? "newestUnknown" : "newestNone") : dates.day(newest),
      asked: [
        ...(time === null ? [] : [t("answered", { time })]),
        ...(silent === null ? [] : [t(`silent.${silent}`)]),
      ],
    };
  };
}

function WhoToAsk({ source, surgery }: { source: HeldSource; surgery: KnownSurgery }) {
  const t = useTranslations("held-about-me");
  const phone = surgery?.telephone ?? null;
  if (source !== "gp" || surgery === null || phone === null) return t(`sources.${source}.who`);
  const call = (number: ReactNode) => <CallLink phone={phone}>{number}</CallLink>;
  return t.rich("call", { bdi, call, name: surgery.name, phone });
}

function OneHolder({
  holder,
  surgery,
  person,
}: {
  holder: Holder;
  surgery: KnownSurgery;
  person: PersonHandle;
}) {
  const t = useTranslations("held-about-me");
  const facts = useFacts()(holder);
  const { source } = holder;
  const counted = source !== "pds";
  return (
    <>
      <Heading level={2} size="m" text={t(`sources.${source}.name`)} />
      <SummaryList
        rows={[
          { key: t("rows.holds"), value: t(`sources.${source}.holds`) },
          ...(counted ? [{ key: t("rows.shown"), value: facts.shown }] : []),
          { key: t("rows.updated"), value: facts.newest },
          {
            key: t("rows.asked"),
            value: facts.asked.map((line) => <p key={line}>{line}</p>),
          },
          { key: t("rows.who"), value: <WhoToAsk source={source} surgery={surgery} /> },
          {
            key: t("rows.see"),
            value: (
              <Link className="app-alone" href={addressOf[source](person)}>
                {t(`sources.${source}.see`)}
              </Link>
            ),
          },
        ]}
      />
    </>
  );
}

/** Who holds what about the person: what it is, how new, when it answered, who to ask, and how to see or correct it. */
export function Holders(props: { holders: readonly Holder[]; surgery: KnownSurgery; person: PersonHandle }) {
  return props.holders.map((holder) => (
    <OneHolder key={holder.source} holder={holder} surgery={props.surgery} person={props.person} />
  ));
}
