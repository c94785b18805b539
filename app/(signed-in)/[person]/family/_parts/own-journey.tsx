import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { stepAddress, type Journey, type Standing } from "#app/(signed-in)/journey.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import type { JourneyProps, NamedCandidate } from "#components/family/journey.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { dateAt, now } from "#lib/clock.ts";
import type { Result } from "#lib/result.ts";
import { backFrom } from "./journeys.ts";

interface JourneyPageProps {
  standing: Standing;
  journey: Journey;
  errors: FieldErrors;
  candidates: Result<readonly NamedCandidate[]>;
  actions: Pick<JourneyProps, "answer" | "send">;
  /** Where the way back leads from the first question. */
  first: string;
  draw: (props: JourneyProps) => ReactNode;
}

/** One page of a journey. Registers that are silent leave the way to type who it is. */
export async function JourneyPage(props: JourneyPageProps) {
  const { standing, journey, errors, candidates, actions, first, draw } = props;
  if (!candidates.ok) await turnAway(candidates.failure);
  const t = await getTranslations("family");
  return (
    <PageMain namespaces={["family"]} back={<BackLink href={backFrom(props, first)} text={t("back")} />}>
      {standing.lost && <Notice headingLevel={2} title={t("notKept")} />}
      {draw({
        ...actions,
        step: standing.step,
        then: standing.then,
        oneTimeKey: standing.key,
        values: standing.values,
        errors,
        to: (step) => stepAddress(journey.here, standing.key, step, "check"),
        candidates: candidates.ok ? candidates.value : null,
        today: dateAt(now()).toString(),
      })}
    </PageMain>
  );
}
