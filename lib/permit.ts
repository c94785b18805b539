import type { NhsNumber } from "./nhs-number.ts";
import type { Result } from "./result.ts";

/** Everything that a person may be allowed to do. What is not in this list is refused. */
export const permissions = [
  "test-results:read",
  "profile:read",
  "profile:change",
  "access-history:read",
  "medicines:read",
  "allergies:read",
  "conditions:read",
  "consultations:read",
  "measurements:read",
  "documents:read",
  "implants:read",
  "care-plan:read",
  "care-plan:change",
  "care-updates:read",
  "falls:read",
  "care-team:read",
  "own-entries:read",
  "own-entries:change",
  "appointments:read",
  "appointments:book",
  "appointments:cancel",
  "prescriptions:read",
  "prescriptions:order",
  "hospital-care:read",
  "hospital-care:change",
  "referrals:change",
  "waiting-lists:change",
  "questionnaires:read",
  "questionnaires:answer",
  "video-calls:join",
  "reminders:read",
  "reminders:change",
  "relationships:read",
  "relationships:change",
  "vaccinations:read",
  "vaccinations:book",
  "messages:read",
  "messages:change",
  "messages:send",
  "requests:read",
  "requests:send",
  "organ-donation:read",
  "organ-donation:change",
  "data-sharing:read",
  "data-sharing:change",
] as const;

export type Permission = (typeof permissions)[number];

/** The permissions that open an area of the surgery's record: each kind of data has its own. */
export type RecordPermission =
  | "medicines:read"
  | "allergies:read"
  | "conditions:read"
  | "consultations:read"
  | "measurements:read"
  | "vaccinations:read";

/** "me", or the opaque handle of someone the person acts for. Its shape is checked by `parsePersonHandle`. */
export type PersonHandle = string & { readonly __brand: "PersonHandle" };

/** How the one who asks stands to the one whom it is about. */
export type Relation = "self" | "acting";

/** One request through the house, from the address bar to the nation and back: a UUID. */
export type CorrelationId = string & { readonly __brand: "CorrelationId" };

declare const issued: unique symbol;

/**
 * Proof that the gate said yes, and wrote it down, before anything was read. Only `lib/access/gate.ts` issues one;
 * every gateway client demands the right one as its first parameter.
 */
export interface Permit<P extends Permission> {
  readonly [issued]: true;
  readonly kind: "person";
  readonly permission: P;
  readonly person: PersonHandle;
  /** Whether the one who asks is the subject, or acts for them. */
  readonly relation: Relation;
  /** About whom: the NHS number that every resource of every answer must carry. */
  readonly subject: NhsNumber;
  readonly correlationId: CorrelationId;
  /** The platform access token for this person, exchanged when first needed and kept on the server. */
  readonly accessToken: TokenSource;
  /** NHS login's ID token about the subject, for APIs that pass on who signed in. */
  readonly idToken: () => Promise<Result<string>>;
  /** The application's own token, for APIs that know no people; the subject is ours to check. */
  readonly applicationToken: TokenSource;
  /** Asks the same thing of the same source once in a request, whichever parts of a page ask for it. */
  readonly once: AskOnce;
}

/**
 * Runs `ask` for the first who comes with this key in a request, and gives everyone its answer. The key must say
 * everything that the answer depends on, the subject too. Nothing outlives the request.
 */
export type AskOnce = <T>(key: string, ask: () => Promise<T>) => Promise<T>;

/**
 * Gives the token that an API takes, when first needed: an API that stands elsewhere than the platform takes those
 * of its own place. `renew` replaces one that the source has just turned down.
 */
export type TokenSource = (wanted: {
  readonly api: string;
  readonly renew?: boolean;
}) => Promise<Result<string>>;

/** A permit of the kind `public`: nothing personal is asked and nobody need be known. */
export interface PublicPermit {
  readonly [issued]: true;
  readonly kind: "public";
  readonly correlationId: CorrelationId;
  readonly applicationToken: TokenSource;
}

/** A permit of the kind `system`: a job of the worker, which can do what its name says and nothing else. */
export interface SystemPermit<J extends SystemJob = SystemJob> {
  readonly [issued]: true;
  readonly kind: "system";
  readonly job: J;
  readonly correlationId: CorrelationId;
  readonly applicationToken: TokenSource;
}

/** Every job that asks or tells the nation something without a person. */
export type SystemJob =
  | "follow-relationship-events"
  | "follow-freed-slots"
  | "follow-care-events"
  | "notify-people"
  | "answer-senders"
  | "tell-prescription-status";

/** A permit of the kind `sender`: an inbound API's caller who has proved who it is. */
export interface SenderPermit {
  readonly [issued]: true;
  readonly kind: "sender";
  /** The API by which it came in, and the name under which the sender is registered. */
  readonly api: string;
  readonly sender: string;
  readonly correlationId: CorrelationId;
}

/** What a link in a text message may open: one appointment, to read and to cancel. */
export type LinkPermission = "appointments:read" | "appointments:cancel";

/**
 * A permit of the kind `link`: somebody has the code of a text message, and nobody knows who it is. It opens the one
 * appointment for which its person asked for the link, and nothing else of that person.
 */
export interface LinkPermit<P extends LinkPermission = LinkPermission> {
  readonly [issued]: true;
  readonly kind: "link";
  readonly permission: P;
  /** Whose appointment it is: the NHS number that every answer must carry. */
  readonly subject: NhsNumber;
  /** The link's id where the appointment is kept: an operation can name no other. */
  readonly link: string;
  /** The hash of its code, under which it is kept here. */
  readonly codeHash: string;
  readonly correlationId: CorrelationId;
  readonly applicationToken: TokenSource;
}

/** A permit of the kind `sign-in`: there is no person yet, only the act of finding out who it is. */
export interface SignInPermit {
  readonly [issued]: true;
  readonly kind: "sign-in";
  readonly correlationId: CorrelationId;
}
