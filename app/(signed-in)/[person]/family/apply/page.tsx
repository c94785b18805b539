import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ApplyJourney } from "#components/family/apply-journey.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import { listCandidatesToHelp } from "#lib/domain/help-requests/queries.ts";
import { paths } from "#lib/paths.ts";
import { journeyErrors } from "../_parts/errors.ts";
import { applyJourney, standingOf } from "../_parts/journeys.ts";
import { JourneyPage } from "../_parts/own-journey.tsx";
import { ownOnly } from "../_parts/read.ts";
import { answerApplyAction, sendApplyAction } from "./actions.ts";

interface ApplyProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Read once for title and page together. */
const readStep = cache(async ({ params, searchParams }: ApplyProps) => {
  const person = ownOnly(await personIn((await params).person));
  const { standing, journey } = await standingOf(searchParams, applyJourney);
  const errors = await journeyErrors("apply", standing.step, standing.codes);
  return { person, standing, journey, errors };
});

const asked = ["who", "person", "basis", "parental", "relationship", "access"] as const;

async function titleOf(step: string): Promise<string> {
  const t = await getTranslations("family.apply");
  if (step === "check") return t("check.title");
  return t(`${asked.find((one) => one === step) ?? "who"}.question`);
}

export async function generateMetadata(props: ApplyProps): Promise<Metadata> {
  const t = await getTranslations("family");
  const { standing, errors } = await readStep(props);
  return { title: titleWithErrors(await titleOf(standing.step), errors.summary.length > 0, t("error")) };
}

/** Asking to help somebody, one question a page. */
export default async function ApplyPage(props: ApplyProps) {
  const { person, standing, journey, errors } = await readStep(props);
  const candidates = await listCandidatesToHelp(await requireAsker());
  return (
    <JourneyPage
      {...{ standing, journey, errors, candidates }}
      first={paths.family()}
      actions={{ answer: answerApplyAction.bind(null, person), send: sendApplyAction.bind(null, person) }}
      draw={(drawn) => <ApplyJourney {...drawn} />}
    />
  );
}
