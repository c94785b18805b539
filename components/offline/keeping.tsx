import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { KeptSection } from "#lib/kept-sections.ts";
import { useMomentWords, useSizeWords } from "./kept-words.ts";

/** How far one section is. `full`: the browser has no room for it. */
export type Step =
  | { readonly is: "waiting" | "now" | "failed" | "full" }
  | { readonly is: "kept"; readonly bytes: number; readonly at: string };

export interface KeepingProps {
  steps: readonly (readonly [KeptSection, Step])[];
}

/** Each section as it is fetched and sealed; how many are done is spoken. */
export function Keeping({ steps }: KeepingProps) {
  const t = useTranslations("offline");
  const size = useSizeWords();
  const done = steps.filter(([, { is }]) => is === "kept").length;
  const said = (step: Step) =>
    step.is === "kept" ? t("keeping.kept", { size: size(step.bytes) }) : t(`keeping.${step.is}`);
  return (
    <>
      <Heading level={1} size="l" text={t("keeping.title")} />
      <p role="status">{t("keeping.progress", { done, all: steps.length })}</p>
      <SummaryList
        rows={steps.map(([section, step]) => ({ key: t(`sections.${section}`), value: said(step) }))}
      />
    </>
  );
}

/** What came of it: ready, with when and how much, and what is missing. */
export function Kept({ steps, open }: KeepingProps & { open: string }) {
  const t = useTranslations("offline");
  const size = useSizeWords();
  const when = useMomentWords();
  const kept = steps.flatMap(([section, step]) => (step.is === "kept" ? [{ section, ...step }] : []));
  const not = steps.filter(([, { is }]) => is === "failed" || is === "full");
  const [first] = kept;
  return (
    <>
      <Heading level={1} size="l" text={t("ready.title")} />
      {first !== undefined && <p>{t("ready.text", { when: when(first.at) })}</p>}
      {not.length > 0 && (
        <Notice headingLevel={2} title={t("ready.some")}>
          {not.map(([section, { is }]) => (
            <p key={section}>
              {t(`sections.${section}`)}: {t(is === "full" ? "keeping.full" : "keeping.failed")}
            </p>
          ))}
        </Notice>
      )}
      <SummaryList
        rows={kept.map(({ section, at, bytes }) => ({
          key: t(`sections.${section}`),
          value: t("saved.line", { when: when(at), size: size(bytes) }),
        }))}
      />
      <p>{t("ready.total", { size: size(kept.reduce((sum, { bytes }) => sum + bytes, 0)) })}</p>
      <Button href={open} text={t("ready.try")} />
    </>
  );
}
