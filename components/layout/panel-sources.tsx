import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Panel, RecordSource } from "#lib/record-panel.ts";
import { dateWords } from "../ui/date-words.ts";
import { GatheredNotice } from "./gathered-notice.tsx";

/** The surgery to ask, as far as it is known; null where it did not answer. */
export type KnownSurgery = { readonly name: string; readonly telephone: string | null } | null;

export interface PanelProps {
  panel: Panel<unknown>;
  /** What the panel holds, as it reads inside a sentence: "allergies". */
  what: string;
  surgery: KnownSurgery;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** How a source is called inside a sentence, and its telephone as far as it is known. */
export function useRecordSources(surgery: KnownSurgery) {
  const t = useTranslations("record.sources");
  return (source: RecordSource): { readonly name: string; readonly telephone: string | undefined } => {
    const own = source === "gp" ? (surgery?.telephone ?? undefined) : undefined;
    const telephone = source === "vaccination-register" ? t("vaccinationTelephone") : own;
    return { name: source === "gp" && surgery !== null ? surgery.name : t(source), telephone };
  };
}

/** Above a panel: every source that did not answer, with what is still right, whom to call and a way to try again. */
export function PanelMissing({ panel, what, surgery, tryAgain }: PanelProps & { tryAgain: string }) {
  const t = useTranslations("record.panel");
  const dates = dateWords(useLocale());
  const sourceOf = useRecordSources(surgery);
  // Of several hospitals some may have answered and some not: what such a source sent is not all that it has.
  const silent = new Set(panel.missing.map(({ source }) => source));
  const others = panel.answered
    .filter(({ source }) => source !== "own" && !silent.has(source))
    .map(({ source }) => sourceOf(source).name);
  const sources = new Intl.ListFormat("en-GB").format(others);
  return panel.missing.map(({ source, failure, askedAt }) => (
    <GatheredNotice
      key={source}
      headingLevel={2}
      what={what}
      source={sourceOf(source).name}
      kind={failure.kind}
      time={dates.time(askedAt) ?? ""}
      stillRight={others.length === 0 ? t("noneBelow") : t.rich("othersRight", { bdi, what, sources })}
      phone={sourceOf(source).telephone}
      tryAgainHref={failure.kind === "not-allowed" ? undefined : tryAgain}
    />
  ));
}

function Answered({ panel, surgery }: Pick<PanelProps, "panel" | "surgery">) {
  const t = useTranslations("record.panel");
  const dates = dateWords(useLocale());
  const sourceOf = useRecordSources(surgery);
  return panel.answered.map(({ source, answeredAt }) => (
    <li key={source}>
      {source === "own"
        ? t("own")
        : t.rich("answered", { bdi, source: sourceOf(source).name, time: dates.time(answeredAt) ?? "" })}
    </li>
  ));
}

/**
 * Below a panel: which sources answered and when, how far back the surgery shows it, what is kept back, and whose
 * answer had parts that could not be read.
 */
export function PanelSources({ panel, what, surgery }: PanelProps) {
  const t = useTranslations("record.panel");
  const dates = dateWords(useLocale());
  const sourceOf = useRecordSources(surgery);
  const { howFarBack: back, heldBack, incomplete } = panel;
  const date = back && "from" in back ? back.from : back && "until" in back ? back.until : null;
  const values = { bdi, what, source: sourceOf("gp").name, date: date === null ? "" : dates.day(date) };
  return (
    <div className="app-under-title">
      {panel.answered.length > 0 && (
        <>
          <p className="nhsuk-u-margin-bottom-1">{t("whereFrom")}</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <Answered panel={panel} surgery={surgery} />
          </ul>
        </>
      )}
      {incomplete.map((source) => (
        <p key={source}>{t.rich("incomplete", { bdi, what, source: sourceOf(source).name })}</p>
      ))}
      {back !== null && back.kind !== "everything" && <p>{t.rich(`howFarBack.${back.kind}`, values)}</p>}
      {heldBack.map((kind) => (
        <p key={kind}>{t.rich(`heldBack.${kind}`, values)}</p>
      ))}
    </div>
  );
}
