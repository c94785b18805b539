import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { triedAgain, type Query } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { RecordProblem } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
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
  await turnAway(failure);
  const t = await getTranslations("record-requests");
  const { surgery } = await whoToAsk(await requireAsker(), person);
  return (
    <RecordProblem
      kind={failure.kind}
      what={t("what")}
      surgery={surgery}
      here={paths.recordRequests(person)}
      again={await triedAgain(query)}
    />
  );
}
