import { isCurrent as allergyHolds, whatIsKnown, type AllergyList } from "#lib/domain/allergies/model.ts";
import type { CarePlanPanel, SectionKind } from "#lib/domain/care-plan/model.ts";
import { isNotCertain, standingOf, type ConditionList } from "#lib/domain/conditions/model.ts";
import {
  told,
  type CardAllergies,
  type CardCondition,
  type CardImplant,
  type CardMedicine,
  type CardPlanPart,
  type Said,
} from "#lib/domain/emergency-card/model.ts";
import type { ImplantList } from "#lib/domain/implants/model.ts";
import { isCurrent as medicineHolds, type MedicineList } from "#lib/domain/medicines/model.ts";
import { knowsAll, type Panel } from "#lib/record-panel.ts";
import type { Result } from "#lib/result.ts";

/** Why a panel says nothing, as a card says it; null where somebody answered. */
function silenceOf(panel: Panel<unknown>, readAt: string): Exclude<Said<never>, { kind: "told" }> | null {
  const { answered, missing, howFarBack } = panel;
  const askedAt = missing[0]?.askedAt ?? readAt;
  if (answered.length > 0) return howFarBack?.kind === "nothing" ? { kind: "not-shared", askedAt } : null;
  const refused = missing.length > 0 && missing.every(({ failure }) => failure.kind === "not-allowed");
  return { kind: refused ? "not-shared" : "silent", askedAt };
}

/**
 * The entries of a panel that hold now, as a card says them. What may not be shown safely stays off, and is counted:
 * whether it holds now is not known of it.
 */
function saidOfPanel<E extends { readonly cannotBeShownSafely: boolean }, T>(
  read: Result<Panel<E>>,
  readAt: string,
  pick: (entries: readonly E[]) => T,
): Said<T> {
  if (!read.ok) return { kind: "silent", askedAt: readAt };
  const panel = read.value;
  const silence = silenceOf(panel, readAt);
  if (silence !== null) return silence;
  const safe = panel.items.filter(({ cannotBeShownSafely }) => !cannotBeShownSafely);
  return told(pick(safe), !knowsAll(panel), panel.items.length - safe.length);
}

/** What may be said of there being none: nothing where something among them cannot be shown. */
function knownOf(list: AllergyList): CardAllergies["known"] {
  const known = whatIsKnown(list);
  return known === "some" || list.items.some((one) => one.cannotBeShownSafely) ? "not-known" : known;
}

/** Allergies that count now, severe ones first. That there are none known is said only where the surgery wrote it. */
export const saidAllergies = (read: Result<AllergyList>, readAt: string): Said<CardAllergies> =>
  saidOfPanel(read, readAt, (entries): CardAllergies => {
    const items = entries.filter(allergyHolds).map(({ name, severe, kind, reactions }) => ({
      ...{ name, severe, kind },
      reactions: reactions.map((reaction) => reaction.name),
    }));
    const known = items.length > 0 ? "some" : read.ok ? knownOf(read.value) : "not-known";
    return { known, items };
  });

/** Medicines of today with how to take them. */
export const saidMedicines = (read: Result<MedicineList>, readAt: string): Said<readonly CardMedicine[]> =>
  saidOfPanel(read, readAt, (entries) =>
    entries.filter(medicineHolds).map(({ name, howToTake, status }): CardMedicine => ({
      name,
      howToTake,
      standing: status === "planned" || status === "paused" ? status : "current",
    })),
  );

/** Conditions that are there now, or of which the surgery does not say. */
export const saidConditions = (read: Result<ConditionList>, readAt: string): Said<readonly CardCondition[]> =>
  saidOfPanel(read, readAt, (entries) =>
    entries
      .filter((one) => standingOf(one) !== "past")
      .map((one): CardCondition => ({ name: one.term, notCertain: isNotCertain(one) })),
  );

/** What is in the body, or may be. */
export const saidImplants = (read: Result<ImplantList>, readAt: string): Said<readonly CardImplant[]> =>
  saidOfPanel(read, readAt, (entries) =>
    entries
      .filter(({ standing }) => standing !== "no-longer")
      .map(({ term, name, fittedOn, standing }): CardImplant => ({
        name: term ?? name,
        fittedOn,
        maybeGone: standing === "not-known",
      })),
  );

/** One part of the shared care plan. There is none only where all of the plan could be read. */
export function saidPlanPart(
  read: Result<CarePlanPanel>,
  kind: SectionKind,
  readAt: string,
): Said<CardPlanPart | null> {
  const silent = { kind: "silent", askedAt: readAt } as const;
  if (!read.ok) return silent;
  const silence = silenceOf(read.value, readAt);
  if (silence !== null) return silence;
  const [plan] = read.value.items;
  const part = plan?.sections.find((section) => section.kind === kind);
  if (plan?.cannotBeShownSafely === true || (part !== undefined && part.state !== "readable")) return silent;
  if (part === undefined) return knowsAll(read.value) ? told(null) : silent;
  const { lines, author, team, writtenOn } = part;
  return told({ lines, author, team, writtenOn });
}
