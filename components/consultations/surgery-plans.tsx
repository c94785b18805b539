import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Digits } from "#components/ui/time-text.tsx";
import type { Coded, PlannedCare, Referral } from "#lib/domain/consultations/model.ts";
import { knowsAll, type Panel } from "#lib/record-panel.ts";
import { explanationOf } from "./explanation.ts";

/** Begins a correction of one entry that has no page of its own. */
export type CorrectionOf = (about: { kind: string; title: string; date: string }) => ReactNode;

interface PlansProps<T> {
  panel: Panel<T>;
  /** ISO day by health time. */
  today: string;
  correctionOf: CorrectionOf;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

const plainName = ({ snomed, term }: Coded): string | null =>
  (snomed === null ? null : explanationOf({ snomed, term })?.name) ?? term;

/** What is not known about a list, or that there is nothing: never a claim about what did not come. */
function Reach({ panel, of }: { panel: Panel<unknown>; of: "planned" | "referrals" }) {
  const t = useTranslations("consultations");
  const [missing] = panel.missing;
  if (missing !== undefined)
    return <p>{t(missing.failure.kind === "not-allowed" ? `${of}.notShown` : `${of}.missing`)}</p>;
  if (panel.incomplete.length > 0) return <p>{t(`${of}.incomplete`)}</p>;
  return panel.items.length === 0 && knowsAll(panel) ? <p>{t(`${of}.none`)}</p> : null;
}

/** A card, and the way to a correction of its entry. */
type PlanCard = CardProps & { readonly key: string; readonly correction: ReactNode };

const withoutCorrections = (cards: readonly PlanCard[]) => cards.map(({ correction: _, ...card }) => card);

/** A way to a correction of each entry, folded away: a button in every card would hide what the cards say. */
function Corrections({ entries }: { entries: readonly PlanCard[] }) {
  const t = useTranslations("consultations");
  if (entries.length === 0) return null;
  return (
    <Details summary={t("somethingWrong")}>
      {entries.map(({ key, title, correction }) => (
        <div key={key}>
          <p>{title}</p>
          {correction}
        </div>
      ))}
    </Details>
  );
}

/** When something is due; of what is past nobody tells us whether it was done. */
function Due({ planned, today }: { planned: PlannedCare; today: string }) {
  const t = useTranslations("consultations.planned");
  const dates = dateWords(useLocale());
  const { status, dueAt } = planned;
  if (status === "done" || status === "cancelled") return <CardLine>{t(status)}</CardLine>;
  if (dueAt === null) return <CardLine>{t("noDate")}</CardLine>;
  const past = dueAt.slice(0, 10) < today.slice(0, dueAt.length);
  return <CardLine>{t(past ? "past" : "due", { date: dates.day(dueAt) })}</CardLine>;
}

function usePlannedCards({ panel, today, correctionOf }: PlansProps<PlannedCare>): readonly PlanCard[] {
  const t = useTranslations("consultations");
  const dates = dateWords(useLocale());
  return panel.items.map((planned) => {
    const { id, notes, by, dueAt, cannotBeShownSafely } = planned;
    const title = plainName(planned) ?? t("planned.unnamed");
    const about = { kind: t("planned.correctionKind"), title, date: dueAt === null ? "" : dates.day(dueAt) };
    return {
      key: id,
      title: <bdi>{title}</bdi>,
      headingLevel: 3 as const,
      correction: correctionOf(about),
      children: cannotBeShownSafely ? (
        <CardLine>{t("row.unsafe")}</CardLine>
      ) : (
        <>
          <Due planned={planned} today={today} />
          {notes.map((note) => (
            <CardLine key={note}>
              <bdi>{note}</bdi>
            </CardLine>
          ))}
          {by !== null && <CardLine>{t.rich("planned.by", { bdi, by })}</CardLine>}
        </>
      ),
    };
  });
}

/** What the surgery means to do, soonest first. */
export function PlannedBySurgery(props: PlansProps<PlannedCare>) {
  const t = useTranslations("consultations.planned");
  const cards = usePlannedCards(props);
  return (
    <section className="app-section">
      {cards.length === 0 ? (
        <Heading level={2} size="s" text={t("heading")} />
      ) : (
        <CardGroup stacked heading={t("heading")} cards={withoutCorrections(cards)} />
      )}
      <Reach panel={props.panel} of="planned" />
      <Corrections entries={cards} />
    </section>
  );
}

function ReferralLines({ referral }: { referral: Referral }) {
  const t = useTranslations("consultations");
  const dates = dateWords(useLocale());
  const { to, specialty, reasons, at, by, description, bookingReference, cancelled } = referral;
  const date = at === null ? t("dateNotKnown") : dates.day(at);
  const kind = plainName(specialty);
  const digits = (chunks: ReactNode) => <Digits>{chunks}</Digits>;
  return (
    <>
      {cancelled && <CardLine strong>{t("referrals.cancelled")}</CardLine>}
      {kind !== null && to !== null && (
        <CardLine>
          <bdi>{kind}</bdi>
        </CardLine>
      )}
      {reasons.map((reason) => (
        <CardLine key={reason.term}>
          {t.rich("referrals.reason", { bdi, reason: plainName(reason) ?? "" })}
        </CardLine>
      ))}
      <CardLine>
        {by === null ? t("referrals.made", { date }) : t.rich("referrals.madeBy", { bdi, date, by })}
      </CardLine>
      {description !== null && (
        <CardLine>
          <bdi>{description}</bdi>
        </CardLine>
      )}
      {bookingReference !== null && (
        <CardLine>{t.rich("referrals.booking", { digits, reference: bookingReference })}</CardLine>
      )}
    </>
  );
}

function useReferralCards({ panel, correctionOf }: Omit<PlansProps<Referral>, "today">): readonly PlanCard[] {
  const t = useTranslations("consultations");
  const dates = dateWords(useLocale());
  return panel.items.map((referral) => {
    const { id, to, specialty, at, priority, cannotBeShownSafely } = referral;
    const title = to ?? plainName(specialty) ?? t("referrals.unnamed");
    const about = { kind: t("referrals.correctionKind"), title, date: at === null ? "" : dates.day(at) };
    return {
      key: id,
      title: <bdi>{title}</bdi>,
      headingLevel: 3 as const,
      correction: correctionOf(about),
      above: priority === "urgent" ? <Tag colour="orange" text={t("referrals.urgent")} /> : undefined,
      children: cannotBeShownSafely ? (
        <CardLine>{t("row.unsafe")}</CardLine>
      ) : (
        <ReferralLines referral={referral} />
      ),
    };
  });
}

/** To whom the surgery sent the person on, the last first. What came of it, the surgery is not told. */
export function ReferralsBySurgery(props: Omit<PlansProps<Referral>, "today">) {
  const t = useTranslations("consultations.referrals");
  const cards = useReferralCards(props);
  return (
    <section className="app-section">
      {cards.length === 0 ? (
        <Heading level={2} size="s" text={t("heading")} />
      ) : (
        <CardGroup stacked heading={t("heading")} description={t("lead")} cards={withoutCorrections(cards)} />
      )}
      <Reach panel={props.panel} of="referrals" />
      <Corrections entries={cards} />
    </section>
  );
}
