import { getTranslations } from "next-intl/server";
import type { PlaceToCall } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import type { PersonHandle } from "#lib/permit.ts";
import { hospitalsTakingPart } from "#lib/taking-part.ts";
import { readTakingPart } from "./read-list.ts";

/** Whom to call where hospitals told nothing: each whose number is known. */
export async function hospitalsToCall(person: PersonHandle): Promise<readonly PlaceToCall[]> {
  const { takingPart } = await readTakingPart(person);
  return hospitalsTakingPart(takingPart.hospitals)
    .map(({ name, place: { telephone } }) => ({ name, telephone }))
    .filter(({ telephone }) => telephone !== null);
}

/** Whom to call where the national referral service told nothing: its booking line. */
export async function bookingLineToCall(): Promise<PlaceToCall> {
  const t = await getTranslations("appointments.sources");
  return { name: t("bookingLine"), telephone: t("bookingLineTelephone") };
}
