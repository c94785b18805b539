import type { Fault } from "../control-room.ts";

/** Who is logged in: the person's folder in mocks/people, and a vector of the pretend NHS login where not their own. */
export interface LoggedIn {
  readonly person: string;
  readonly level?: string;
  /** Others use the device too: so they said when they logged in. */
  readonly device?: "shared";
}

/** A page whose address cannot be known beforehand, found from `path` as a person would find it. */
export type Way =
  /** The link in `<main>` whose words begin so; `then` is put after its address. */
  | { readonly link: string; readonly then?: string }
  /** The address at which a search for these words ends. */
  | { readonly search: string }
  /** Where the form leads whose button says so, sent as it stands; `then` is put after its address. */
  | { readonly button: string; readonly then?: string };

/** One state of one page, as data: how to get there and what must be seen. */
export interface State {
  readonly name: string;
  /** The address, or where the way to it begins. */
  readonly path: string;
  readonly way?: Way;
  readonly loggedIn?: LoggedIn;
  /** Made so before the way is walked. */
  readonly people?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What happened before, by the events of the control room: each to one of its choices. */
  readonly happened?: Readonly<Record<string, string>>;
  /** Injected once the address is known. */
  readonly faults?: readonly Fault[];
  readonly heading: string | RegExp;
  /** The whole title, where it is not the heading with the name of the service. */
  readonly title?: string;
  /** Words in `<main>` by which this state differs from others of the same heading. */
  readonly shows?: string;
  /** 200 unless said. */
  readonly status?: number;
  /** The title begins with "Error: ". */
  readonly refused?: true;
  /**
   * Where it leads by itself when one comes from the log in page, because what was typed or asked for is not there any
   * more; "…" is the address that `way` found, without its `then`.
   */
  readonly endsAt?: string;
  /** Goes on by itself to an address that begins so; it is held back. */
  readonly goesOnTo?: string;
  /** Words that are there only with JavaScript, because without it they would promise what does not work. */
  readonly onlyWithScript?: readonly string[];
  /** A part that says something else at every look, as a selector. */
  readonly changing?: string;
}

export interface Page {
  /** Behind the log in: without a live session it leads away. */
  readonly signedIn?: true;
  /** Where it leads without a live session, when not to the page that asks for a log in and back again. */
  readonly loggedOutGoesTo?: "log-in-for-good";
  readonly states: readonly State[];
}

/** Pages by the pattern of their route. */
export type Pages = Readonly<Record<string, Page>>;

export const kris: LoggedIn = { person: "kris" };
export const joan: LoggedIn = { person: "joan" };
/** Kris, whom NHS login knows only by matched details. */
export const krisNotProven: LoggedIn = { person: "kris", level: "P5.Cp.Cd" };

const silent = (api: string): Fault => ({ api, kind: "status", status: 500, count: 40 });

export const gpSilent: readonly Fault[] = [silent("gp-connect-pfs-user-permissions")];
export const hospitalSilent: readonly Fault[] = [silent("hospital-tests")];
export const pdsSilent: readonly Fault[] = [silent("pds-fhir")];
export const bothSilent: readonly Fault[] = [...gpSilent, ...hospitalSilent];
