import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardLine } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { isCurrent, type Allergy, type AllergyReaction } from "#lib/domain/allergies/model.ts";
import { explanationOf, plainReaction } from "./explanation.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function ReactionLine({ reaction }: { reaction: AllergyReaction }) {
  const t = useTranslations("allergies");
  const values = { bdi, reaction: plainReaction(reaction) };
  return (
    <CardLine strong>
      {reaction.severity === null
        ? t.rich("reaction", values)
        : t.rich("reactionSeverity", { ...values, severity: t(`severity.${reaction.severity}`) })}
    </CardLine>
  );
}

function RecordedLine({ allergy }: { allergy: Allergy }) {
  const t = useTranslations("allergies");
  const dates = dateWords(useLocale());
  const { recordedBy: by, recordedAt: at } = allergy;
  const date = at === null ? "" : dates.longDay(at);
  if (by !== null)
    return <CardLine>{t.rich(at === null ? "recordedNoDate" : "recorded", { bdi, by, date })}</CardLine>;
  return <CardLine>{at === null ? t("recordedUnknown") : t("recordedNoName", { date })}</CardLine>;
}

/** Why it does not count now, or that the surgery did not say whether it does. */
function StandingLines({ allergy }: { allergy: Allergy }) {
  const t = useTranslations("allergies");
  const dates = dateWords(useLocale());
  const { status, endedAt, endedWhy } = allergy;
  if (status === "not-stated") return <CardLine strong>{t("noStatus")}</CardLine>;
  if (status === "active") return null;
  if (status === "inactive" && endedAt === null) return <CardLine strong>{t("inactive")}</CardLine>;
  return (
    <>
      <CardLine strong>
        {endedAt === null ? t("endedNoDate") : t("ended", { date: dates.longDay(endedAt) })}
      </CardLine>
      <CardLine>{endedWhy === null ? t("endedNoWhy") : t.rich("endedWhy", { bdi, why: endedWhy })}</CardLine>
    </>
  );
}

function AboutLine({ allergy }: { allergy: Allergy }) {
  const t = useTranslations("allergies");
  const plain = explanationOf(allergy.code);
  return (
    <CardLine>
      {plain === null ? t("explain.none") : t.rich("about", { bdi, plain: plain.name, text: plain.plain })}
    </CardLine>
  );
}

/** Everything that stands under the name of an allergy. Of one that cannot be shown safely, only that. */
export function AllergyLines({ allergy }: { allergy: Allergy }) {
  const t = useTranslations("allergies");
  const dates = dateWords(useLocale());
  if (allergy.cannotBeShownSafely) return <CardLine strong>{t("unsafe")}</CardLine>;
  const { reactions, onsetAt, kind, confirmed, severe, notes } = allergy;
  return (
    <>
      <StandingLines allergy={allergy} />
      {reactions.map((reaction, index) => (
        <ReactionLine key={index} reaction={reaction} />
      ))}
      {reactions.length === 0 && <CardLine>{t("noReaction")}</CardLine>}
      {severe && <CardLine strong>{t("highRisk")}</CardLine>}
      <CardLine>{t(`kind.${kind ?? "not-stated"}`)}</CardLine>
      <RecordedLine allergy={allergy} />
      {onsetAt !== null && <CardLine>{t("onset", { date: dates.longDay(onsetAt) })}</CardLine>}
      <CardLine>{confirmed ? t("confirmed") : t("notConfirmed")}</CardLine>
      {notes.map((text, index) => (
        <CardLine key={index}>{t.rich("note", { bdi, text })}</CardLine>
      ))}
      {isCurrent(allergy) && <AboutLine allergy={allergy} />}
    </>
  );
}
