import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { Query } from "#app/(signed-in)/address.ts";
import { ProblemOf } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { getRecordRequest } from "#lib/domain/record-requests/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";

/** One request, read once for title and page together. */
export const readRequest = cache(async (person: PersonHandle, id: string) =>
  getRecordRequest(await requireAsker(), person, id),
);

/** The page in the place of a request that could not be shown. */
export async function RequestProblem({
  person,
  failure,
  query,
}: {
  person: PersonHandle;
  failure: Failure;
  query: Query;
}) {
  const t = await getTranslations("record-requests");
  return (
    <ProblemOf
      failure={failure}
      what={t("what")}
      person={person}
      here={paths.recordRequests(person)}
      query={query}
    />
  );
}
