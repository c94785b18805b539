import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { whoseIn } from "#app/(signed-in)/[person]/_parts/whose.ts";
import { correctionFor } from "#app/(signed-in)/[person]/record-requests/_parts/correction-for.ts";
import { startCorrectionAction } from "#app/(signed-in)/[person]/record-requests/correction/actions.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { PanelMissing, PanelSources } from "#components/layout/panel-sources.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { AskAboutWeight } from "#components/measurements/ask-about-weight.tsx";
import { isWeightOfChild, meaningOfWeight } from "#components/measurements/meaning.ts";
import { MeasurementKind } from "#components/measurements/measurement-kind.tsx";
import { valuesAtOnce } from "#components/measurements/value-series.tsx";
import { AskCorrection } from "#components/record-requests/ask-correction.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { byKind, knownKinds, type Measurement } from "#lib/domain/measurements/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { readMeasurements, type Measurements } from "../_parts/read-measurements.ts";

interface MeasurementKindPageProps {
  readonly params: Promise<{ person: string; kind: string }>;
  readonly searchParams: Query;
}

interface OneKind extends Measurements {
  readonly entries: readonly Measurement[];
  readonly kinds: ReturnType<typeof byKind>;
  readonly name: string;
  readonly known: Measurement["known"];
}

/** One kind of all. What is not there is "not found" only when the surgery has answered in full. */
async function readKind(person: PersonHandle, kind: string): Promise<Result<OneKind>> {
  const read = await readMeasurements(person);
  if (!read.ok) return read;
  const t = await getTranslations("measurements.kinds");
  const { panel, added } = read.value;
  const kinds = byKind(panel.items);
  const found = kinds.find((one) => one.kind === kind);
  const own = added.filter((one) => one.kind === kind);
  const known = found?.known ?? (own.length > 0 ? (knownKinds.find((one) => one === kind) ?? null) : null);
  if (found === undefined && own.length === 0) {
    const silent = panel.missing[0]?.failure;
    return failed(silent ?? { kind: panel.incomplete.length > 0 ? "unavailable" : "not-found" });
  }
  const name = known === null ? (found?.name ?? "") : t(known);
  return ok({ ...read.value, added: own, entries: found?.entries ?? [], kinds, name, known });
}

export async function generateMetadata(props: MeasurementKindPageProps): Promise<Metadata> {
  const { person, kind } = await props.params;
  const t = await getTranslations("measurements");
  const read = await readKind(await personIn(person), kind);
  if (read.ok) return { title: read.value.name };
  return recordProblemTitle(read.failure, t("whatOf"), props.searchParams);
}

/** Every value of one kind over time. */
export default async function MeasurementKindPage({ params, searchParams }: MeasurementKindPageProps) {
  const { person: segment, kind } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("measurements");
  const [read, { surgery, identity }, rows] = await Promise.all([
    readKind(person, kind),
    whoToAsk(await requireAsker(), person),
    inQuery(searchParams, "rows"),
  ]);
  const here = paths.measurement(person, kind);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("whatOf"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={here} />;
  }
  const { panel, entries, added, kinds, name, known } = read.value;
  const dateOfBirth = identity?.dateOfBirth ?? null;
  const about = { panel, what: t("whatInSentence"), surgery };
  const dates = dateWords("en");
  const asked = { kind: t("correction.kind"), title: name, source: surgery?.name ?? "" };
  const action = correctionFor(person, startCorrectionAction);
  return (
    <PageMain
      namespaces={["measurements", "record"]}
      back={<BackLink href={paths.measurements(person)} text={t("backToList")} />}
      after={<UrgentBlock />}
      wide
    >
      <PanelMissing {...about} tryAgain={`${here}?again=1`} />
      <MeasurementKind
        name={name}
        known={known}
        entries={entries}
        added={added}
        dateOfBirth={dateOfBirth}
        bodyMass={known === "weight" ? meaningOfWeight(kinds, dateOfBirth) : null}
        shown={rowsAsked(rows, valuesAtOnce)}
        here={here}
        ownEntries={paths.ownEntries(person)}
        correction={({ takenAt }) => (
          <AskCorrection
            action={action}
            about={{ ...asked, date: takenAt === null ? "" : dates.day(takenAt) }}
          />
        )}
      />
      {isWeightOfChild(known, dateOfBirth, dateAt(now()).toString()) && (
        <AskAboutWeight {...{ person, surgery }} whose={await whoseIn(person)} />
      )}
      <PanelSources {...about} />
    </PageMain>
  );
}
