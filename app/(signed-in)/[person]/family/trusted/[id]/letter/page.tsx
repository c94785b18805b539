import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { Letter, type LetterProps } from "#components/family/letter.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { oneselfOnPaper } from "#lib/domain/family/queries.ts";
import { me, paths } from "#lib/paths.ts";
import {
  FamilyProblem,
  familyProblemTitle,
} from "#app/(signed-in)/[person]/family/_parts/family-problem.tsx";
import { nameOfHelper, type Helper } from "#app/(signed-in)/[person]/family/_parts/who-helps.ts";
import { otherIn, readHelper } from "#app/(signed-in)/[person]/family/_parts/read.ts";

interface LetterPageProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function otherOf({ params }: LetterPageProps) {
  const { person, id } = await params;
  return otherIn(await personIn(person), id);
}

const readSelf = cache(async () => oneselfOnPaper(await requireAsker()));

export async function generateMetadata(props: LetterPageProps): Promise<Metadata> {
  const t = await getTranslations("family.letter");
  const [read, self] = await Promise.all([readHelper(await otherOf(props)), readSelf()]);
  if (!read.ok) return familyProblemTitle(read.failure, props.searchParams);
  return self.ok ? { title: t("title") } : familyProblemTitle(self.failure, props.searchParams);
}

/** What the letter says of how it stands. */
function saidOf(helper: Helper): Pick<LetterProps, "state" | "access" | "lastDay" | "reference"> {
  if (helper.kind === "invited") {
    const { access, lastDay, reference, ended } = helper.invitation;
    return { state: ended ? "not-active" : "waiting", access, lastDay, reference };
  }
  const { standing, granted, lastDay } = helper.relationship;
  const state = standing === "active" || standing === "asked" ? standing : "not-active";
  return { state, access: granted, lastDay, reference: null };
}

/** One large-print page to show to staff: who helps whom with what, and whom to call. */
export default async function HelperLetterPage(props: LetterPageProps) {
  const other = await otherOf(props);
  const t = await getTranslations("family");
  const [read, self, { surgery, identity }] = await Promise.all([
    readHelper(other),
    readSelf(),
    whoToAsk(await requireAsker(), me),
  ]);
  const here = paths.helperLetter(other);
  if (!read.ok) return <FamilyProblem failure={read.failure} here={here} query={props.searchParams} />;
  if (!self.ok) return <FamilyProblem failure={self.failure} here={here} query={props.searchParams} />;
  return (
    <PageMain namespaces={["family"]} back={<BackLink href={paths.helper(other)} text={t("back")} />}>
      <Letter
        {...saidOf(read.value)}
        self={{ ...self.value, name: identity?.fullName ?? identity?.chosenName ?? null }}
        helper={nameOfHelper(read.value) ?? t("somebody")}
        surgery={surgery}
        today={dateAt(now()).toString()}
      />
    </PageMain>
  );
}
