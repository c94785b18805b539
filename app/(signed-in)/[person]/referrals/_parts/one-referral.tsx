import { getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import type { Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { bookingLineToCall } from "#app/(signed-in)/[person]/appointments/_parts/places-to-call.ts";
import { CallPlace } from "#components/appointments/call-place.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { getReferral, hoursOf } from "#lib/domain/referrals/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Failure, Result } from "#lib/result.ts";
import type { Referral, Service } from "#lib/domain/referrals/model.ts";

/** One referral, read once for title and page together. */
export const readReferral = cache(async (person: PersonHandle, id: string) =>
  getReferral(await requireAsker(), person, id),
);

/** The same where it is no use without the places to which it may go. */
export const readChoosable = cache(async (person: PersonHandle, id: string): Promise<Result<Referral>> => {
  const referral = await readReferral(person, id);
  if (!referral.ok || referral.value.choices !== null) return referral;
  return { ok: false, failure: { kind: "unavailable" } };
});

/** Whom to call about a referral: the service that has it, and when somebody is there. Null where nobody says. */
export async function callService(service: Service | null): Promise<ReactNode> {
  if (service?.telephone == null) return null;
  const { name, telephone } = service;
  const hours = await hoursOf(await requireAsker(), service);
  return <CallPlace name={name} place={{ telephone, hours }} />;
}

interface ProblemProps {
  person: PersonHandle;
  failure: Failure;
  query: Query;
}

/** The page in the place of referrals that could not be shown. */
export async function ReferralProblem({ person, failure, query }: ProblemProps) {
  const t = await getTranslations("referrals");
  const places = [await bookingLineToCall()];
  return (
    <ProblemOf {...{ person, failure, query, places }} what={t("what")} here={paths.referrals(person)} />
  );
}

/** The title of that page. */
export async function problemTitle(failure: Failure, query: Query) {
  const t = await getTranslations("referrals");
  return recordProblemTitle(failure, t("what"), query);
}

/** What the page of a referral is called, and its links: its specialty. */
export async function nameOf({ specialty }: Referral): Promise<string> {
  const t = await getTranslations("referrals");
  return specialty ?? t("unknownSpecialty");
}
