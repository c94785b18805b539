import { contentVersion } from "#lib/content-version.ts";
import { readFhirDate } from "#lib/fhir-date.ts";
import type { ReadBundle, Read } from "#lib/gateways/fhir/bundle.ts";
import type { DiagnosticReport, R4Resource } from "#lib/gateways/fhir/r4.ts";
import { testConceptOf } from "#lib/test-concepts.ts";
import { nameOf, takenAtOf } from "./from-fhir-observation.ts";
import {
  commentsOf,
  groupsOf,
  nameOfActor,
  ownNameOf,
  partsOf,
  unsignedNotesOf,
  type IdOf,
  type Parts,
} from "./from-fhir-parts.ts";
import type {
  AnalyteGroup,
  RemovedTestResult,
  ResultSource,
  ResultStatus,
  TestResult,
  WarnBefore,
} from "./model.ts";

type Bundle = ReadBundle<R4Resource>;
type Report = Read<DiagnosticReport>;

const markerSystem = "https://sandbox.front-door.example/CodeSystem/result-marker";

const statuses: Readonly<Record<Exclude<DiagnosticReport["status"], "entered-in-error">, ResultStatus>> = {
  registered: "preliminary",
  partial: "preliminary",
  preliminary: "preliminary",
  final: "final",
  appended: "final",
  amended: "corrected",
  corrected: "corrected",
  cancelled: "cancelled",
  unknown: "not-stated",
};

function warnBeforeOf({ meta }: Report): WarnBefore | null {
  const markers = (meta?.tag ?? []).filter(({ system }) => system === markerSystem).map(({ code }) => code);
  if (markers.includes("discuss-first")) return "discuss-first";
  return markers.includes("sensitive") ? "sensitive" : null;
}

function specimensOf(bundle: Bundle, report: Report) {
  return (report.specimen ?? []).flatMap(({ reference }) => {
    const one = bundle.resolve(reference);
    return one?.resourceType === "Specimen" && !one.unsafe && one.status !== "entered-in-error" ? [one] : [];
  });
}

/** Notes stand at many levels of a report; it is the reader's duty to show them all (GP Connect guidance). */
function reportTextOf(bundle: Bundle, report: Report, parts: Parts): readonly string[] {
  const texts = [
    ...parts.texts
      .filter(({ unsafe }) => !unsafe)
      .flatMap(({ note }) => (note ?? []).map(({ text }) => text)),
    report.conclusion,
    ...(report.conclusionCode ?? []).map((code) => nameOf(code) ?? undefined),
    ...unsignedNotesOf(bundle, report),
    ...parts.headers
      .filter(({ unsafe }) => !unsafe)
      .flatMap(({ note }) => (note ?? []).map(({ text }) => text)),
    ...specimensOf(bundle, report).flatMap(({ note }) => (note ?? []).map(({ text }) => text)),
  ];
  return texts.map((text) => text?.trim() ?? "").filter((text) => text !== "");
}

function takenAt(bundle: Bundle, report: Report, parts: Parts): string | null {
  const moments = [
    ...specimensOf(bundle, report).map(
      ({ collection }) =>
        readFhirDate(collection?.collectedDateTime) ?? readFhirDate(collection?.collectedPeriod?.start),
    ),
    ...[...parts.headers, ...parts.members.map(({ observation }) => observation), ...parts.texts].map(
      takenAtOf,
    ),
    readFhirDate(report.effectiveDateTime),
    readFhirDate(report.effectivePeriod?.start),
  ];
  return moments.find((moment) => moment !== null) ?? null;
}

/** What the report answers; an order that was entered in error, or is not understood, says nothing. */
function requestsOf(bundle: Bundle, report: Report) {
  return (report.basedOn ?? []).flatMap(({ reference }) => {
    const one = bundle.resolve(reference);
    return one?.resourceType === "ServiceRequest" && !one.unsafe && one.status !== "entered-in-error"
      ? [one]
      : [];
  });
}

/** What the result is called: by its report, its groups, what was measured, or what was asked for. */
function titleOf(bundle: Bundle, report: Report, parts: Parts): string {
  const alone = parts.members.filter(({ header }) => header === null).map(({ observation }) => observation);
  const inside = [...parts.headers, ...alone, ...parts.texts];
  const named = (inside.length > 0 ? inside : parts.inError).map(({ code }) => nameOf(code) ?? "");
  const asked = requestsOf(bundle, report).map(({ code }) => nameOf(code) ?? "");
  const names = (list: readonly string[]) => [...new Set(list)].filter((name) => name !== "").join(", ");
  return ownNameOf(report) ?? (names(named) || names(asked) || (nameOf(report.code) ?? "?"));
}

function requestedBy(bundle: Bundle, report: Report): string | null {
  for (const { requester } of requestsOf(bundle, report)) {
    const name = nameOfActor(bundle, requester);
    if (name !== null) return name;
  }
  return null;
}

const sole = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** Everything of the report that may be shown; of an unsafe one, nothing but name and dates. */
function contentOf(bundle: Bundle, report: Report, parts: Parts, groups: readonly AnalyteGroup[]) {
  if (report.unsafe) return { comments: [], groups: [], reportText: [] };
  return {
    comments: commentsOf(bundle, report, parts),
    groups,
    reportText: reportTextOf(bundle, report, parts),
  };
}

/**
 * One report in our words. A report that was entered in error, or of which every value was, comes as removed: by
 * name and date, without values.
 */
export function toTestResult(
  bundle: Bundle,
  report: Report,
  source: ResultSource,
  idOf: IdOf,
): { readonly result: TestResult } | { readonly removed: RemovedTestResult } {
  const parts = partsOf(bundle, report);
  const groups = groupsOf(parts, report, idOf);
  const name = titleOf(bundle, report, parts);
  const id = idOf(`DiagnosticReport/${report.id ?? JSON.stringify(report.code)}`);
  const taken = takenAt(bundle, report, parts);
  const content = contentOf(bundle, report, parts, groups);
  const nothingLeft = parts.inError.length > 0 && groups.length === 0 && content.reportText.length === 0;
  if (report.status === "entered-in-error" || nothingLeft)
    return { removed: { id, source, name, takenAt: taken } };
  const anyCorrected = groups.some(({ analytes }) => analytes.some(({ corrected }) => corrected));
  const status = anyCorrected ? "corrected" : statuses[report.status];
  const reportedAt = readFhirDate(report.issued);
  return {
    result: {
      id,
      source,
      name,
      concept: testConceptOf(report.code, name) ?? conceptInside(groups),
      status,
      takenAt: taken,
      reportedAt,
      correctedAt: status === "corrected" ? (readFhirDate(report.meta?.lastUpdated) ?? reportedAt) : null,
      specimen: specimensOf(bundle, report).map(({ type }) => nameOf(type))[0] ?? null,
      laboratory: nameOfActor(bundle, report.performer?.[0]),
      requestedBy: requestedBy(bundle, report),
      ...content,
      warnBefore: warnBeforeOf(report),
      cannotBeShownSafely: report.unsafe,
      partsMissing: parts.missing > 0,
      version: contentVersion([report, parts]),
      isNew: false,
    },
  };
}

function conceptInside(groups: readonly AnalyteGroup[]) {
  const group = sole(groups);
  return group?.concept ?? sole(group?.analytes ?? [])?.concept ?? null;
}
