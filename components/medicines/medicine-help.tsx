import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CallLink } from "#components/ui/call-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { isCurrent, isPrescribed, type CodedTerm, type Medicine } from "#lib/domain/medicines/model.ts";
import { explanationOf, plainReason } from "./explanation.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Who answers questions: any pharmacist, the surgery by name and telephone, the hospital team, 111. */
export function WhoToAsk({ medicine, surgery }: { medicine: Medicine; surgery: KnownSurgery }) {
  const t = useTranslations("medicines");
  const telephone = surgery?.telephone ?? null;
  const name = surgery?.name ?? t("sources.gp");
  const elsewhere = medicine.suppliedBy === "hospital" || medicine.suppliedBy === "elsewhere";
  return (
    <section>
      <Heading level={2} size="m" text={t("detail.ask")} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{t("detail.askPharmacist")}</li>
        {elsewhere && <li>{t("detail.askHospital")}</li>}
        <li>
          {telephone === null
            ? t.rich("detail.askSurgeryNoNumber", { bdi, surgery: name })
            : t.rich("detail.askSurgery", {
                bdi,
                surgery: name,
                telephone,
                tel: (chunks) => <CallLink phone={telephone}>{chunks}</CallLink>,
              })}
        </li>
        <li>{t("detail.ask111")}</li>
      </ul>
    </section>
  );
}

/** A reason in plain words with the record's own beside it, unless both are the same. */
function Reason({ reason, over }: { reason: CodedTerm; over: "" | "Over" }) {
  const t = useTranslations("medicines.detail");
  const plain = plainReason(reason);
  if (plain === null) return <p>{t.rich("reason", { bdi, reason: reason.name })}</p>;
  const same = plain.toLowerCase() === reason.name.toLowerCase();
  return (
    <p>
      {t(`plain${over}`, { plain })} {!same && t.rich("reason", { bdi, reason: reason.name })}
    </p>
  );
}

/** What it is for: the record's reason, in plain words where there are any, and what the medicine does. */
export function WhatFor({ medicine }: { medicine: Medicine }) {
  const t = useTranslations("medicines");
  const explanation = explanationOf(medicine);
  const { reasons } = medicine;
  return (
    <section>
      <Heading level={2} size="m" text={t("detail.for")} />
      <p>{explanation === null ? t("explain.none") : explanation.plain}</p>
      {reasons.map((reason) => (
        <Reason key={reason.name} reason={reason} over={isCurrent(medicine) ? "" : "Over"} />
      ))}
      {reasons.length === 0 && <p>{t("detail.noReason")}</p>}
    </section>
  );
}

/** How it is taken: first the words of whoever prescribed or wrote it down, then what holds for everybody. */
export function HowToTake({ medicine }: { medicine: Medicine }) {
  const t = useTranslations("medicines.detail");
  const explanation = explanationOf(medicine);
  const { howToTake } = medicine;
  return (
    <section>
      <Heading level={2} size="m" text={t(isCurrent(medicine) ? "how" : "howOver")} />
      {howToTake.length === 0 ? (
        <p>{t("noDose")}</p>
      ) : (
        <PaperCard edge>
          <Heading level={3} size="xs" text={t(isPrescribed(medicine) ? "prescribed" : "wrote")} />
          {howToTake.map((text) => (
            <p key={text} dir="auto">
              {text}
            </p>
          ))}
        </PaperCard>
      )}
      {isCurrent(medicine) && explanation !== null && <p>{explanation.how}</p>}
    </section>
  );
}

/** For a medicine that is taken now: what to avoid, a missed dose, and never to stop it without talking to someone. */
export function WhileTakingIt({ medicine }: { medicine: Medicine }) {
  const t = useTranslations("medicines.detail");
  const none = useTranslations("medicines")("noName");
  const explanation = explanationOf(medicine);
  return (
    <>
      <InsetText visuallyHiddenText={t("hidden")}>
        <p>{t.rich("important", { bdi, name: medicine.name ?? none })}</p>
      </InsetText>
      <section>
        <Heading level={2} size="m" text={t("avoid")} />
        <p>{explanation?.avoid ?? t("avoidNone")}</p>
      </section>
      <section>
        <Heading level={2} size="m" text={t("missed")} />
        <p>{explanation?.missed ?? t("missedNone")}</p>
      </section>
    </>
  );
}
