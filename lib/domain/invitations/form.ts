import { z } from "zod";
import { accessCodesIn, type AccessCode } from "#lib/access-code.ts";
import { accessEnds, lastDayOf } from "#lib/access-end.ts";
import { ageOn } from "#lib/age.ts";
import { relationshipCodes, youngestHelper, type RelationshipCode } from "#lib/helper-relationship.ts";
import { readTypedDate, typedDateIn } from "#lib/typed-date.ts";
import { readTypedPerson, type TypedPerson } from "#lib/typed-person.ts";

/** The name under which the journey keeps what was answered. */
export const inviteFormName = "invite-helper";

/** The choice of somebody whom the registers do not name. */
export const someoneElse = "someone-else";

const values = z.record(z.string(), z.unknown());

const who = z.object({ who: z.string({ error: "missing" }).min(1, "missing").max(20, "missing") });

const typedPerson = (today: string) =>
  values.transform((sent, context): { readonly typed: TypedPerson } => {
    const wrong = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
    };
    const typed = readTypedPerson(sent, today, wrong);
    if (typed === null) return z.NEVER;
    if ((ageOn(typed.born, today).years ?? 0) < youngestHelper) wrong("born", "too-young");
    return { typed };
  });

const relationship = z.object({ relationship: z.enum(relationshipCodes, { error: "missing" }) });

const access = z.object({
  access: z
    .unknown()
    .transform(accessCodesIn)
    .refine((codes: readonly AccessCode[]) => codes.length > 0, "missing"),
});

const until = (today: string) =>
  values.transform((sent, context): { readonly lastDay: string | null } => {
    const wrong = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    const choice = accessEnds.find((one) => one === sent["until"]);
    if (choice === undefined) return wrong("until", "missing");
    if (choice !== "date") return { lastDay: lastDayOf(choice, null, today) };
    const read = readTypedDate(typedDateIn(sent, "end"));
    if (!read.ok) return wrong("end", read.code);
    return read.date > today ? { lastDay: read.date } : wrong("end", "not-ahead");
  });

/** The steps in their order: who somebody else is, is asked only where the registers do not name them. */
export const inviteSteps = (sent: Readonly<Record<string, unknown>>, today: string) => ({
  who,
  ...(sent["who"] === someoneElse && { person: typedPerson(today) }),
  relationship,
  access,
  until: until(today),
});

/** Everything that is sent. */
export interface InviteAsked {
  /** The handle of one whom the registers name, or what was typed of somebody else. */
  readonly who: string | TypedPerson;
  readonly relationship: RelationshipCode;
  readonly access: readonly AccessCode[];
  /** ISO date; null: without an end. */
  readonly lastDay: string | null;
}

/** Reads all answers together; null where one is missing. */
export function readInvite(sent: Readonly<Record<string, unknown>>, today: string): InviteAsked | null {
  const chosen = who.safeParse(sent);
  const kind = relationship.safeParse(sent);
  const granted = access.safeParse(sent);
  const end = until(today).safeParse(sent);
  if (!chosen.success || !kind.success || !granted.success || !end.success) return null;
  const typed = chosen.data.who === someoneElse ? typedPerson(today).safeParse(sent) : null;
  if (typed !== null && !typed.success) return null;
  return {
    who: typed === null ? chosen.data.who : typed.data.typed,
    relationship: kind.data.relationship,
    access: granted.data.access,
    lastDay: end.data.lastDay,
  };
}
