import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { textIn, type Standing } from "#app/(signed-in)/journey.ts";
import { CorrectionJourney } from "#components/record-requests/correction-journey.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { answerCorrectionAction, sendCorrectionAction } from "./actions.ts";
import { correctionErrors } from "../_parts/errors.ts";
import { isOffered, JourneyPage, standingOf } from "../_parts/one-step.tsx";
import { correctionJourney } from "../_parts/journeys.ts";

interface CorrectionProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Read once for title and page together. */
const readStep = cache(async ({ params, searchParams }: CorrectionProps) => {
  const person = await personIn((await params).person);
  const standing = await standingOf(person, correctionJourney(person), searchParams);
  const opinion = textIn(standing.values, "is") === "opinion";
  return { person, standing, errors: await correctionErrors(standing.step, standing.codes, opinion) };
});

async function titleOf({ step, values }: Standing): Promise<string> {
  const t = await getTranslations("record-requests.correct");
  if (step === "about") return t("about.question");
  if (step === "wrong") return t("wrong.question");
  if (step === "is") return t("is.question");
  if (step === "check") return t("check.title");
  return t(textIn(values, "is") === "opinion" ? "should.opinion" : "should.fact");
}

export async function generateMetadata(props: CorrectionProps): Promise<Metadata> {
  const t = await getTranslations("record-requests");
  const { person, standing, errors } = await readStep(props);
  if (!(await isOffered(person))) return { title: t("correct.title") };
  return { title: titleWithErrors(await titleOf(standing), errors.summary.length > 0, t("error")) };
}

/** Asking the surgery to put an entry right. */
export default async function CorrectionPage(props: CorrectionProps) {
  const t = await getTranslations("record-requests.correct");
  const { person, standing, errors } = await readStep(props);
  return (
    <JourneyPage
      {...{ person, standing, errors }}
      journey={correctionJourney(person)}
      title={t("title")}
      actions={{
        answer: answerCorrectionAction.bind(null, person),
        send: sendCorrectionAction.bind(null, person),
      }}
      draw={(drawn) => <CorrectionJourney {...drawn} />}
    />
  );
}
