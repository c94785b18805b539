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
  /** On the card for paper, which is for those who know what it is: a line about its safety, and no explanation. */
  paper?: { readonly notice: ReactNode } | undefined;
}

function Plain({ implant, paper }: Omit<ImplantCardProps, "correction">) {
  const t = useTranslations("implants");
  const { standing } = implant;
  return (
    <>
      {standing !== "in-body" && (
        <p>
          <strong>{t(`standing.${standing}`)}</strong>
        </p>
      )}
      {paper === undefined ? <p>{explanationOf(implant)?.plain ?? t("noExplanation")}</p> : paper.notice}
    </>
  );
}

/** One implant: what it is in plain words, then every fact. One that cannot be shown safely has its name only. */
export function ImplantCard({ implant, correction, paper }: ImplantCardProps) {
  const t = useTranslations("implants");
  const name = nameOf(implant);
  return (
    <PaperCard>
      <Heading level={2} size="m" text={name === null ? t("unnamed") : <bdi>{capital(name)}</bdi>} />
      {implant.cannotBeShownSafely ? (
        <p>{t("unsafe")}</p>
      ) : (
        <>
          <Plain implant={implant} paper={paper} />
          <ImplantFacts implant={implant} termInHeading={name === implant.term} />
        </>
      )}
      {correction}
    </PaperCard>
  );
}
