import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import type { TestResultList } from "#lib/domain/test-results/model.ts";
import { useSources } from "./missing-sources.tsx";
import { names } from "./rich-words.tsx";
import { type KnownSurgery, useSurgeryName } from "./surgery.ts";

interface HowFarBackProps {
  list: TestResultList;
  surgery: KnownSurgery;
}

/** How far back the surgery's results go, so that what is not in the list is not taken for what never was. */
function Reach({ list: { howFarBack, heldBack, incomplete }, surgery: known }: HowFarBackProps) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const surgery = useSurgeryName(known);
  if (howFarBack === null) return null;
  const date = "from" in howFarBack ? howFarBack.from : "until" in howFarBack ? howFarBack.until : null;
  const values = { ...names, surgery, date: date === null ? "" : dates.day(date) };
  const all = heldBack.length === 0 && !incomplete.includes("gp");
  if (all) return <p>{t.rich(`howFarBack.${howFarBack.kind}`, values)}</p>;
  return howFarBack.kind === "everything" ? null : (
    <p>{t.rich(`howFarBack.part.${howFarBack.kind}`, values)}</p>
  );
}

/** What the end of the list says: how far back it goes, and who says that they keep something back. */
export function HowFarBack({ list, surgery: known }: HowFarBackProps) {
  const t = useTranslations("test-results");
  const sourceOf = useSources(known);
  const surgery = useSurgeryName(known);
  return (
    <div className="app-under-title">
      <Reach list={list} surgery={known} />
      {list.heldBack.map((kind) => (
        <p key={kind}>{t.rich(`heldBack.${kind}`, { ...names, surgery })}</p>
      ))}
      {list.incomplete.map((source) => (
        <p key={source}>{t.rich("incomplete", { ...names, source: sourceOf(source).name })}</p>
      ))}
    </div>
  );
}
