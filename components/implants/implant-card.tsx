import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import type { Implant } from "#lib/domain/implants/model.ts";
import { capital, explanationOf, nameOf } from "./explanation.ts";
import { ImplantFacts } from "./implant-facts.tsx";

interface ImplantCardProps {
  implant: Implant;
  /** The way to say that something about it is wrong. */
  correction?: ReactNode;
  /** A line about its safety, on the printed card. */
  notice?: ReactNode;
}

function Plain({ implant }: Pick<ImplantCardProps, "implant">) {
  const t = useTranslations("implants");
  const { standing } = implant;
  return (
    <>
      {standing !== "in-body" && (
        <p>
          <strong>{t(`standing.${standing}`)}</strong>
        </p>
      )}
      <p>{explanationOf(implant)?.plain ?? t("noExplanation")}</p>
    </>
  );
}

/** One implant: what it is in plain words, then every fact. One that cannot be shown safely has its name only. */
export function ImplantCard({ implant, correction, notice }: ImplantCardProps) {
  const t = useTranslations("implants");
  const name = nameOf(implant);
  return (
    <PaperCard>
      <Heading level={2} size="m" text={name === null ? t("unnamed") : <bdi>{capital(name)}</bdi>} />
      {implant.cannotBeShownSafely ? (
        <p>{t("unsafe")}</p>
      ) : (
        <>
          <Plain implant={implant} />
          {notice}
          <ImplantFacts implant={implant} termInHeading={name === implant.term} />
        </>
      )}
      {correction}
    </PaperCard>
  );
}
