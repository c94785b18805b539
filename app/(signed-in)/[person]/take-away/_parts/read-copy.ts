import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import type { Wording } from "#components/take-away/wording.ts";
import { dateWords } from "#components/ui/date-words.ts";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { choiceInAddress } from "#lib/domain/take-away/form.ts";
import { chosen, takenSections, type Choice, type SummaryInput } from "#lib/domain/take-away/model.ts";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { openParts } from "#app/(signed-in)/[person]/_parts/parts-of-record.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { askForRecord, recordToTake, refusalOf } from "./record-to-take.ts";

/** What every page and file about a copy is made from. */
export interface Copy {
  readonly input: SummaryInput;
  readonly wording: Wording;
  readonly surgery: KnownSurgery;
  /** ISO instant, health time. */
  readonly madeAt: string;
}

const partsTaken = [
  "allergies",
  "medicines",
  "conditions",
  "vaccinations",
  "test-results",
  "measurements",
  "consultations",
] as const;

/** Nobody answered: a copy without anything would look like a record without anything. */
function silence({ parts }: SummaryInput): Failure | null {
  const standings = takenSections.map((section) => parts[section].standing);
  const told = standings.filter((standing) => standing !== "kept");
  if (told.length === 0) return { kind: "not-shared" };
  if (told.every((standing) => standing === "not-shared"))
    return { kind: "not-allowed", because: "refused-by-source" };
  return told.every((standing) => standing === "silent" || standing === "not-shared")
    ? { kind: "unavailable" }
    : null;
}

async function readRecord(person: PersonHandle): Promise<Result<Copy>> {
  const asker = await requireAsker();
  const { closed } = await openParts(person, partsTaken);
  const [{ identity, surgery }, asked, t, sourceWords] = await Promise.all([
    whoToAsk(asker, person),
    askForRecord(asker, person, closed.length === 0 ? "whole-record" : "own-area"),
    getTranslations("take-away"),
    getTranslations("record.sources"),
  ]);
  const refusal = refusalOf(asked);
  if (refusal !== null) return failed(refusal);
  const wording: Wording = {
    t,
    dates: dateWords("en"),
    sourceName: (source) => (source === "gp" && surgery !== null ? surgery.name : sourceWords(source)),
  };
  const input = { ...recordToTake(wording, identity, asked), byHelper: person !== me };
  const nothing = silence(input);
  return nothing === null ? ok({ input, wording, surgery, madeAt: now().toString() }) : failed(nothing);
}

/** The whole record, asked for once in a request, with whoever did not answer said in it. */
export const readWholeCopy = cache(readRecord);

/** The copy that a choice leaves. */
export async function readCopy(person: PersonHandle, choice: Choice): Promise<Result<Copy>> {
  const copy = await readWholeCopy(person);
  return copy.ok ? ok({ ...copy.value, input: chosen(copy.value.input, choice) }) : copy;
}

/** The choice that stands in the address of a page. */
export async function choiceAsked(query: Query): Promise<Choice> {
  const [parts, from, to] = await Promise.all([
    inQuery(query, "parts"),
    inQuery(query, "from"),
    inQuery(query, "to"),
  ]);
  return choiceInAddress({ parts, from, to });
}
