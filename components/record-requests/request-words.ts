import { useTranslations } from "next-intl";
import type { RecordRequest, RequestStage } from "#lib/domain/record-requests/model.ts";

/** What a stage is called: "Being checked"; of a granted request, what was done: "Added to your record". */
export function useStageWords() {
  const t = useTranslations("record-requests");
  return ({ kind }: Pick<RecordRequest, "kind">, stage: RequestStage): string =>
    stage === "granted" ? t(`granted.${kind}`) : t(`stages.${stage}`);
}

/** What of a request stands in a line: "Asthma, 3 March 2011", "1998 to 2005". */
export function useRequestLine() {
  const t = useTranslations("record-requests.one");
  return ({ about, years, words }: RecordRequest): string =>
    about ?? (years === null ? words : t("yearsText", years));
}

/** The colour repeats what the words of a stage say. */
export const stageColours = {
  sent: "grey",
  received: "grey",
  "in-progress": "blue",
  question: "orange",
  granted: "green",
  refused: "purple",
  withdrawn: "grey",
} as const satisfies Record<RequestStage, string>;
