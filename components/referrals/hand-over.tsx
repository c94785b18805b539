import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import type { HandOver as Move } from "#lib/domain/referrals/model.ts";

/** A move to another hospital, step by step: what is done with its day, and by when the rest is. */
export function HandOver({ move }: { move: Move }) {
  const t = useTranslations("referrals.handOver");
  const dates = dateWords(useLocale());
  const { sent, accepted, from, to, askedAt } = move;
  const item = (heading: string, at: string, state: "done" | "now" | "next"): TimelineItem => ({
    ...{ state, stateText: t(`state.${state}`), heading },
    text: state === "done" ? dates.longDayAndTime(at) : t("by", { date: dates.longDay(at) }),
  });
  const now = (step: Move["sent"], before: boolean) => (step.done ? "done" : before ? "now" : "next");
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("heading")} />
      <Timeline
        items={[
          item(t("asked", { to }), askedAt, "done"),
          item(t("sent", { from }), sent.at, now(sent, true)),
          item(t("accepted", { to }), accepted.at, now(accepted, sent.done)),
        ]}
      />
      {!accepted.done && <p>{t("call")}</p>}
    </section>
  );
}
