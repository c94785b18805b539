import { z } from "zod";
import { accessCodesIn, type AccessCode } from "#lib/access-code.ts";
import { relationshipCodes, type RelationshipCode } from "#lib/helper-relationship.ts";
import { readTypedPerson, type TypedPerson } from "#lib/typed-person.ts";
import { bases, evidenceCodes, type Basis, type EvidenceCode } from "./model.ts";

/** The name under which the journey keeps what was answered. */
export const applyFormName = "ask-to-help";

/** The choice of somebody whom the registers do not name. */
export const someoneElse = "someone-else";

type Sent = Readonly<Record<string, unknown>>;

const who = z.object({ who: z.string({ error: "missing" }).min(1, "missing").max(20, "missing") });

const typedPerson = (today: string) =>
  z.record(z.string(), z.unknown()).transform((sent, context): { readonly typed: TypedPerson } => {
    const typed = readTypedPerson(sent, today, (path, message) => {
      context.addIssue({ code: "custom", path: [path], message });
    });
    return typed === null ? z.NEVER : { typed };
  });

const basis = z.object({ basis: z.enum(bases, { error: "missing" }) });
const relationship = z.object({ relationship: z.enum(relationshipCodes, { error: "missing" }) });
const yesNo = z.enum(["yes", "no"], { error: "missing" });

const parental = z.object({
  evidence: z.enum(evidenceCodes, { error: "missing" }),
  sameAddress: yesNo,
  addressIsRight: yesNo,
  childCanConsent: yesNo,
});

const access = z.object({
  access: z
    .unknown()
    .transform(accessCodesIn)
    .refine((codes: readonly AccessCode[]) => codes.length > 0, "missing"),
});

/** The steps in their order: who somebody else is, and what a parent can show, are asked of those whom it concerns. */
export const applySteps = (sent: Sent, today: string) => ({
  who,
  ...(sent["who"] === someoneElse && { person: typedPerson(today) }),
  basis,
  ...(sent["basis"] === "parent" ? { parental } : { relationship }),
  access,
});

/** Everything that is sent. */
export interface HelpAsked {
  /** The handle of one whom the registers name, or what was typed of somebody else. */
  readonly who: string | TypedPerson;
  readonly basis: Basis;
  readonly relationship: RelationshipCode;
  readonly parental: {
    readonly evidence: EvidenceCode;
    readonly addressIsRight: boolean;
    readonly sameAddress: boolean;
    readonly childCanConsent: boolean;
  } | null;
  readonly access: readonly AccessCode[];
}

function readParental(sent: Sent): HelpAsked["parental"] {
  const read = parental.safeParse(sent);
  if (!read.success) return null;
  const { evidence, addressIsRight, sameAddress, childCanConsent } = read.data;
  return {
    evidence,
    addressIsRight: addressIsRight === "yes",
    sameAddress: sameAddress === "yes",
    childCanConsent: childCanConsent === "yes",
  };
}

/** Reads all answers together; null where one is missing. */
export function readHelpAsked(sent: Sent, today: string): HelpAsked | null {
  const chosen = who.safeParse(sent);
  const rests = basis.safeParse(sent);
  const granted = access.safeParse(sent);
  if (!chosen.success || !rests.success || !granted.success) return null;
  const asParent = rests.data.basis === "parent";
  const kind = relationship.safeParse(asParent ? { relationship: "PRN" } : sent);
  const shown = asParent ? readParental(sent) : null;
  const typed = chosen.data.who === someoneElse ? typedPerson(today).safeParse(sent) : null;
  if (!kind.success || (asParent && shown === null) || (typed !== null && !typed.success)) return null;
  return {
    who: typed === null ? chosen.data.who : typed.data.typed,
    basis: rests.data.basis,
    relationship: kind.data.relationship,
    parental: shown,
    access: granted.data.access,
  };
}
