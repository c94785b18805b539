import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { whoseWords } from "#components/take-away/copy-words.ts";
import { gapLines } from "#components/take-away/gap-lines.ts";
import { PrintedCopy } from "#components/take-away/printed-copy.tsx";
import { takenWords } from "#components/take-away/taken-words.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { choiceQuery } from "#lib/domain/take-away/form.ts";
import { takenSections, type TakenSection } from "#lib/domain/take-away/model.ts";
import { paths } from "#lib/paths.ts";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { CopyProblem } from "#app/(signed-in)/[person]/take-away/_parts/problem.tsx";
import {
  choiceAsked,
  readCopy,
  readWholeCopy,
} from "#app/(signed-in)/[person]/take-away/_parts/read-copy.ts";

interface PrintTakenProps {
  readonly params: Promise<{ person: string; section: string }>;
  readonly searchParams: Query;
}

/** The part that the address names; "page not found" for any other word. */
const sectionIn = (segment: string): TakenSection =>
  takenSections.find((section) => section === segment) ?? redirect(paths.nowhere());

export async function generateMetadata({ params, searchParams }: PrintTakenProps): Promise<Metadata> {
  const { person, section } = await params;
  const t = await getTranslations("take-away");
  const copy = await readWholeCopy(await personIn(person));
  if (copy.ok) return { title: t("print.title", { part: t(`parts.${sectionIn(section)}`) }) };
  return recordProblemTitle(copy.failure, t("what"), searchParams);
}

/** One part of the record for paper, whole and not in pages. */
export default async function PrintTakenPage({ params, searchParams }: PrintTakenProps) {
  const { person: segment, section: word } = await params;
  const person = await personIn(segment);
  const section = sectionIn(word);
  const t = await getTranslations("take-away");
  const choice = await choiceAsked(searchParams);
  const copy = await readCopy(person, { ...choice, sections: [section] });
  const here = paths.printTaken(person, section);
  if (!copy.ok) {
    return <CopyProblem person={person} failure={copy.failure} here={here} query={searchParams} />;
  }
  const { wording, madeAt } = copy.value;
  // The other parts are not on this sheet, and nobody asked for them on it.
  const input = { ...copy.value.input, gaps: copy.value.input.gaps.filter((gap) => gap.section === section) };
  const back = `${paths.takeAwayCopy(person)}${choiceQuery(choice)}`;
  return (
    <PageMain namespaces={["take-away"]} back={<BackLink href={back} text={t("print.back")} />}>
      <PrintedCopy
        heading={t("print.title", { part: t(`parts.${section}`) })}
        whose={whoseWords(wording, input)}
        parts={[takenWords(wording, section, input.parts[section])]}
        missing={gapLines(wording, input)}
        printedAt={madeAt}
      />
    </PageMain>
  );
}
