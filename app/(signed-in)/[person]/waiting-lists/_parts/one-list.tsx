import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { hospitalsToCall } from "#app/(signed-in)/[person]/appointments/_parts/places-to-call.ts";
import { CallPlace } from "#components/appointments/call-place.tsx";
import { requireAsker } from "#lib/access/request.ts";
import type { Office, WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import { departmentTook, getWaitingList, listWaitingLists } from "#lib/domain/waiting-lists/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";

/** What a page about one list is given. */
export interface OneListProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** Every list, read once for title and page together. */
export const readWaitingLists = cache(async (person: PersonHandle) =>
  listWaitingLists(await requireAsker(), person),
);

/** One list, read once for title and page together. */
export const readWaitingList = cache(async (person: PersonHandle, id: string) =>
  getWaitingList(await requireAsker(), person, id),
);

/** The receipt of the message that a department has taken under the key in the address, kept by us; null where there is none. */
export const readTaken = async (
  person: PersonHandle,
  id: string,
  key: string | null,
): Promise<string | null> =>
  key === null ? null : departmentTook(await requireAsker(), person, { id, key });

/** What a list is called in titles and ways back. */
export const nameOf = async ({ specialty }: Pick<WaitingPlace, "specialty">): Promise<string> =>
  specialty ?? (await getTranslations("waiting-lists"))("unnamed");

/** The title of a page about a list that could not be shown. */
export async function problemTitle(failure: Failure, query: Query): Promise<Metadata> {
  const t = await getTranslations("waiting-lists");
  return recordProblemTitle(failure, t("whatOne"), query);
}

interface WaitingListProblemProps {
  person: PersonHandle;
  id: string;
  failure: Failure;
  query: Query;
}

/** The page in the place of a list that could not be shown. */
export async function WaitingListProblem({ person, id, failure, query }: WaitingListProblemProps) {
  const t = await getTranslations("waiting-lists");
  const here = paths.waitingList(person, id);
  const places = await hospitalsToCall(person);
  return <ProblemOf {...{ person, here, failure, query, places }} what={t("whatOne")} />;
}

/** Whom to call about a list, on which number and when. */
export async function CallOffice({ office }: { office: Office }) {
  const t = await getTranslations("waiting-lists");
  const { name, telephone, hours } = office;
  return <CallPlace name={name ?? t("theHospitalCalled")} place={{ telephone, hours }} />;
}
