import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { OlderJourney } from "#components/record-requests/older-journey.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { answerOlderAction, sendOlderAction } from "./actions.ts";
import { olderErrors } from "../_parts/errors.ts";
import { isOffered, JourneyPage, standingOf } from "../_parts/one-step.tsx";
import { olderJourney } from "../_parts/journeys.ts";

interface OlderRecordsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Read once for title and page together. */
const readStep = cache(async ({ params, searchParams }: OlderRecordsProps) => {
  const person = await personIn((await params).person);
  const standing = await standingOf(person, olderJourney(person), searchParams);
  return { person, standing, errors: await olderErrors(standing.step, standing.codes) };
});

async function titleOf(step: string): Promise<string> {
  const t = await getTranslations("record-requests.older");
  if (step === "years") return t("years.question");
  if (step === "sections") return t("sections.question");
  return step === "why" ? t("why.question") : t("check.title");
}

export async function generateMetadata(props: OlderRecordsProps): Promise<Metadata> {
  const t = await getTranslations("record-requests");
  const { person, standing, errors } = await readStep(props);
  if (!(await isOffered(person))) return { title: t("older.title") };
  return { title: titleWithErrors(await titleOf(standing.step), errors.summary.length > 0, t("error")) };
}

/** Asking the surgery to open older records. */
export default async function OlderRecordsPage(props: OlderRecordsProps) {
  const t = await getTranslations("record-requests.older");
  const { person, standing, errors } = await readStep(props);
  return (
    <JourneyPage
      {...{ person, standing, errors }}
      journey={olderJourney(person)}
      title={t("title")}
      actions={{ answer: answerOlderAction.bind(null, person), send: sendOlderAction.bind(null, person) }}
      draw={(drawn) => <OlderJourney {...drawn} />}
    />
  );
}
