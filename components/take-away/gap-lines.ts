import {
  takenSections,
  type Gap,
  type SectionGap,
  type SummaryInput,
  type TakenSection,
} from "#lib/domain/take-away/model.ts";
import { isolated } from "#lib/markup.ts";
import { sourceFirst, type Wording } from "./wording.ts";

const list = new Intl.ListFormat("en-GB");

const partName = ({ t }: Wording, section: TakenSection): string => t(`parts.${section}`).toLowerCase();

function lineOf(w: Wording, gap: Gap, sections: readonly TakenSection[]): string {
  const { t, dates } = w;
  const parts = list.format(sections.map((section) => partName(w, section)));
  const part = t(`parts.${sections[0] ?? "allergies"}`);
  const gp = sourceFirst(w, "gp");
  switch (gap.kind) {
    case "silent":
      return t("gaps.silent", { source: sourceFirst(w, gap.source), parts });
    case "not-shared":
    case "incomplete":
      return t(`gaps.${gap.kind}`, { source: isolated(w.sourceName(gap.source)), parts });
    case "confidential-items":
    case "data-in-transit":
    case "data-awaiting-filing":
      return t(`gaps.${gap.kind}`, { source: gp, parts });
    case "how-far-back": {
      const { back } = gap;
      const date = "from" in back ? back.from : "until" in back ? back.until : null;
      const source = back.kind === "nothing" ? isolated(w.sourceName("gp")) : gp;
      return t(`gaps.${back.kind}`, { source, parts, date: date === null ? "" : dates.day(date) });
    }
    case "unsafe":
    case "outside-dates":
    case "behind-warning":
      return t(`gaps.${gap.kind}`, { part, count: gap.count });
    case "not-chosen":
    case "kept":
      return t(`gaps.${gap.kind}`, { parts });
  }
}

/** Gaps of one kind about several parts are one line, except where each has a number of its own. */
function grouped(gaps: readonly SectionGap[]): readonly { gap: Gap; sections: readonly TakenSection[] }[] {
  const groups = new Map<string, { gap: Gap; sections: Set<TakenSection> }>();
  for (const { section, ...gap } of gaps) {
    const key = "count" in gap ? `${section} ${gap.kind}` : JSON.stringify(gap);
    const group = groups.get(key) ?? { gap, sections: new Set<TakenSection>() };
    groups.set(key, group);
    group.sections.add(section);
  }
  return [...groups.values()].map(({ gap, sections }) => ({
    gap,
    sections: takenSections.filter((section) => sections.has(section)),
  }));
}

/** Everything that is not in a copy, one sentence each: the same on the page, on paper and in every file. */
export function gapLines(
  w: Wording,
  { person, gaps }: Pick<SummaryInput, "person" | "gaps">,
): readonly string[] {
  return [
    ...grouped(gaps).map(({ gap, sections }) => lineOf(w, gap, sections)),
    ...(person === null ? [w.t("gaps.identity")] : []),
    w.t("gaps.documents"),
    w.t("gaps.own"),
    w.t("gaps.other"),
    w.t("copy.notYet"),
  ];
}
