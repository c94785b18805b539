import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { Query } from "#app/(signed-in)/address.ts";
import { ProblemOf } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
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
  const t = await getTranslations("own-entries");
  return (
    <ProblemOf
      failure={failure}
      what={t("what")}
      person={person}
      here={paths.ownEntries(person)}
      query={query}
    />
  );
}
