import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { isDecided, type RecordRequest, type RequestStep } from "#lib/domain/record-requests/model.ts";
import { useStageWords } from "./request-words.ts";

const stateOf = (request: RecordRequest, { stage }: RequestStep, last: boolean): TimelineItem["state"] => {
  if (!last) return "done";
  if (stage === "refused" || stage === "withdrawn") return "stopped";
  return isDecided(request) ? "done" : "now";
};

/** Every step that was taken with its day, and the answer that is still to come. */
export function RequestSteps({ request }: { request: RecordRequest }) {
  const t = useTranslations("record-requests");
  const dates = dateWords(useLocale());
  const stageWords = useStageWords();
  const taken = request.steps.map((step, index): TimelineItem => {
    const state = stateOf(request, step, index === request.steps.length - 1);
    return {
      state,
      stateText: t(`state.${state}`),
      heading: stageWords(request, step.stage),
      text: dates.longDayAndTime(step.at),
    };
  });
  const next: TimelineItem = {
    state: "next",
    stateText: t("state.next"),
    heading: t("one.nextAnswer", { date: dates.longDay(request.answerBy) }),
  };
  return <Timeline items={isDecided(request) ? taken : [...taken, next]} />;
}
