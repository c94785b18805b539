import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { triedAgain, type Query } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { RecordProblem } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getOwnEntry } from "#lib/domain/own-entries/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";

/** One entry, read once for title and page together. */
export const readEntry = cache(async (person: PersonHandle, id: string) =>
  getOwnEntry(await requireAsker(), person, id),
);

/** The page in the place of entries that could not be shown. */
export async function EntriesProblem(props: { person: PersonHandle; failure: Failure; query: Query }) {
  const { person, failure, query } = props;
  await turnAway(failure);
  const t = await getTranslations("own-entries");
  const { surgery } = await whoToAsk(await requireAsker(), person);
  return (
    <RecordProblem
      kind={failure.kind}
      what={t("what")}
      surgery={surgery}
      here={paths.ownEntries(person)}
      again={await triedAgain(query)}
    />
  );
}
