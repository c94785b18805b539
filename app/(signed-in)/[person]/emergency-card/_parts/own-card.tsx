import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import type { Query } from "#app/(signed-in)/address.ts";
import { requireAsker } from "#lib/access/request.ts";
import type { EmergencyCard } from "#lib/domain/emergency-card/model.ts";
import { getCardChoice } from "#lib/domain/emergency-card/queries.ts";
import { me } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, type Failure, type Result } from "#lib/result.ts";
import { readCard } from "./read-card.ts";

/** What the person chose; title and page ask once. */
export const readChoice = cache(async (person: PersonHandle) => getCardChoice(await requireAsker(), person));

/** The card of who asks, read once for title and page. Whoever acts for somebody hears that theirs is not shared. */
export const readOwnCard = cache(async (person: PersonHandle): Promise<Result<EmergencyCard>> => {
  if (person === me) return readCard(await requireAsker());
  const choice = await readChoice(person);
  return choice.ok ? failed({ kind: "not-shared" }) : choice;
});

interface CardProblemProps {
  person: PersonHandle;
  failure: Failure;
  /** The address of the page. */
  here: string;
  query: Query;
}

/** The whole page where what was chosen cannot be read. */
export async function CardProblem(problem: CardProblemProps) {
  const t = await getTranslations("emergency-card");
  return <ProblemOf {...problem} what={t("what")} />;
}

/** The title of that page. */
export async function cardProblemTitle(failure: Failure, query: Query): Promise<Metadata> {
  const t = await getTranslations("emergency-card");
  return recordProblemTitle(failure, t("what"), query);
}
