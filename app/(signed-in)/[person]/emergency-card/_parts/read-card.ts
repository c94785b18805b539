import { ageOn } from "#lib/age.ts";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { dateAt, now } from "#lib/clock.ts";
import { listAllergies } from "#lib/domain/allergies/queries.ts";
import { getCarePlan } from "#lib/domain/care-plan/queries.ts";
import { listConditions } from "#lib/domain/conditions/queries.ts";
import { getContactPreferences } from "#lib/domain/contact-preferences/queries.ts";
import {
  cardOf,
  saidOf,
  told,
  type CardChoice,
  type CardValues,
  type EmergencyCard,
  type FactsSaid,
  type Said,
  type TickedFact,
} from "#lib/domain/emergency-card/model.ts";
import { getCardChoice } from "#lib/domain/emergency-card/queries.ts";
import { listImplants } from "#lib/domain/implants/queries.ts";
import { listMedicines } from "#lib/domain/medicines/queries.ts";
import type { Identity, Profile, Surgery } from "#lib/domain/profile/model.ts";
import { getProfile } from "#lib/domain/profile/queries.ts";
import { me } from "#lib/paths.ts";
import { ok, type Result } from "#lib/result.ts";
import {
  saidAllergies,
  saidConditions,
  saidImplants,
  saidMedicines,
  saidPlanPart,
} from "./said-by-sources.ts";

const fromProfile = ["called", "full-name", "born", "nhs-number", "surgery"] as const;
const fromPlan = ["emergency-treatment", "emergency-summary"] as const;

const wholeDate = /^\d{4}-\d{2}-\d{2}$/;

function bornOf(date: string | null): CardValues["born"] {
  if (date === null) return null;
  return { date, years: wholeDate.test(date) ? ageOn(date, dateAt(now()).toString()).years : null };
}

/** What of a profile its two sources said: one that answered and has none is not silent. */
function saidProfile(read: Result<Profile>, readAt: string): FactsSaid {
  const silent = (source: "pds" | "gp"): Said<never> => {
    const missing = read.ok ? read.value.gathered.missing.find((one) => one.source === source) : undefined;
    return { kind: "silent", askedAt: missing?.askedAt ?? readAt };
  };
  const answered = (source: "pds" | "gp") =>
    read.ok && read.value.gathered.answered.some((one) => one.source === source);
  const identity: Said<Identity> =
    read.ok && read.value.identity !== null ? told(read.value.identity) : silent("pds");
  const surgery: Said<Surgery | null> = read.ok && answered("gp") ? told(read.value.surgery) : silent("gp");
  return {
    called: saidOf(identity, ({ chosenName }) => chosenName),
    "full-name": saidOf(identity, ({ fullName }) => fullName),
    born: saidOf(identity, ({ dateOfBirth }) => bornOf(dateOfBirth)),
    "nhs-number": saidOf(identity, ({ nhsNumber }) => nhsNumber),
    surgery: saidOf(surgery, (one) => one && { name: one.name, telephone: one.telephone }),
  };
}

async function saidLanguage(asker: Asker, readAt: string): Promise<Said<CardValues["language"]>> {
  const read = await getContactPreferences(inBackground(asker), me);
  if (!read.ok) return { kind: "silent", askedAt: readAt };
  const { language, interpreter } = read.value.recorded;
  return told({ code: language, interpreter });
}

/** Asks the sources of what was chosen, side by side, and no others. */
async function askFor(asker: Asker, { facts }: CardChoice, readAt: string): Promise<FactsSaid> {
  const wanted = (...some: readonly TickedFact[]) => some.some((fact) => facts.includes(fact));
  const [profile, allergies, medicines, conditions, implants, plan, language] = await Promise.all([
    wanted(...fromProfile) ? getProfile(inBackground(asker), me) : null,
    wanted("allergies") ? listAllergies(asker, me) : null,
    wanted("medicines") ? listMedicines(asker, me) : null,
    wanted("conditions") ? listConditions(asker, me) : null,
    wanted("implants") ? listImplants(asker, me) : null,
    wanted(...fromPlan) ? getCarePlan(asker, me) : null,
    wanted("language") ? saidLanguage(asker, readAt) : null,
  ]);
  return {
    ...(profile && saidProfile(profile, readAt)),
    ...(allergies && { allergies: saidAllergies(allergies, readAt) }),
    ...(medicines && { medicines: saidMedicines(medicines, readAt) }),
    ...(conditions && { conditions: saidConditions(conditions, readAt) }),
    ...(implants && { implants: saidImplants(implants, readAt) }),
    ...(plan && {
      "emergency-treatment": saidPlanPart(plan, "emergency-treatment", readAt),
      "emergency-summary": saidPlanPart(plan, "emergency-summary", readAt),
    }),
    ...(language && { language }),
  };
}

/** Nothing is asked for, and nothing is on the card. */
const nothing: CardChoice = { facts: [], contact: null, words: "" };

/**
 * The card of who asks, with what they chose and nothing else, as its sources say it now. A source that is silent is
 * said in it; a failure is that the choice itself could not be read.
 */
export async function readCard(asker: Asker): Promise<Result<EmergencyCard>> {
  const readAt = now().toString();
  const choice = await getCardChoice(asker, me);
  if (!choice.ok) return choice;
  const said = await askFor(asker, choice.value ?? nothing, readAt);
  return ok(cardOf(choice.value, said, readAt));
}
