import { getTranslations } from "next-intl/server";
import { requireAsker } from "#lib/access/request.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { RecordProblem } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";

interface CopyProblemProps {
  person: PersonHandle;
  failure: Failure;
  here: string;
  again: boolean;
}

/** In the place of a copy of which nothing could be read. */
export async function CopyProblem({ person, failure, here, again }: CopyProblemProps) {
  await turnAway(failure);
  const t = await getTranslations("take-away");
  const { surgery } = await whoToAsk(await requireAsker(), person);
  return <RecordProblem kind={failure.kind} what={t("what")} surgery={surgery} here={here} again={again} />;
}
