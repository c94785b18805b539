import "server-only";
import { z } from "zod";
import type { Asker } from "#lib/access/asker.ts";
import { begunOrUnavailable } from "#lib/access/done-anyhow.ts";
import { oneselfAmongOthers, type OneselfAmongOthers } from "#lib/access/helped-by.ts";
import { dayOf } from "#lib/access-end.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { listCandidates } from "#lib/gateways/validated-relationships/client.ts";
import { referenceOf } from "#lib/helper-relationship.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { askedPeopleOf } from "#lib/store/asked-people.ts";
import type { CandidateToHelp, HelpReceipt } from "./model.ts";

/** A candidate with what only the command needs: never shown. */
export interface FoundCandidate extends CandidateToHelp {
  readonly nhsNumber: NhsNumber;
  readonly given: string;
  readonly family: string;
  /** ISO date. */
  readonly born: string;
}

const late = () => failed({ kind: "unavailable" });

/** For the doors of this room: whom the asker could ask to help, by the registers of births. */
export async function findCandidates({
  read,
  handleOf,
}: OneselfAmongOthers): Promise<Result<readonly FoundCandidate[]>> {
  const found = await within(sourceDeadlineMs, listCandidates(read, "performer"), late);
  if (!found.ok) return found;
  return ok(
    found.value.flatMap(({ patient, patientName, patientBirthDate: born }) => {
      const name = patientName?.find(({ use }) => use === "usual") ?? patientName?.[0];
      const [given, family] = [name?.given?.[0], name?.family];
      if (given === undefined || family === undefined || born === null) return [];
      return [
        { person: handleOf(patient), name: `${given} ${family}`, nhsNumber: patient, given, family, born },
      ];
    }),
  );
}

/** Children and parents whom the asker could ask to help, to choose from. */
export async function listCandidatesToHelp(asker: Asker): Promise<Result<readonly CandidateToHelp[]>> {
  const oneself = await oneselfAmongOthers(asker);
  if (!oneself.ok) return oneself;
  const found = await findCandidates(oneself.value);
  return found.ok ? ok(found.value.map(({ person, name }) => ({ person, name }))) : found;
}

const keptShape = z.object({ name: z.string() });

/** The receipt of the last request to help this person; `not-found` where none was sent from here. */
export async function getHelpReceipt(asker: Asker, person: PersonHandle): Promise<Result<HelpReceipt>> {
  const oneself = await oneselfAmongOthers(asker);
  if (!oneself.ok) return oneself;
  const { read, nhsNumber, handleOf } = oneself.value;
  const rows = await begunOrUnavailable(asker, () => askedPeopleOf(read));
  if (!rows.ok) return rows;
  const row = rows.value.find(
    ({ kind, asker: by, asked }) => kind === "application" && by === nhsNumber && handleOf(asked) === person,
  );
  const kept = keptShape.safeParse(row?.kept);
  if (row === undefined || !kept.success) return failed({ kind: "not-found" });
  return ok({
    name: kept.data.name,
    reference: referenceOf(row.id),
    askedOn: dayOf(row.createdAt.toISOString()),
  });
}
