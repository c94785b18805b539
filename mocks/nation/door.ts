import type { HttpHandler } from "msw";
import type { NationEvent } from "./event.ts";
import type { Nation } from "./nation.ts";
import type { Panel } from "./panel.ts";
import type { Registration } from "./registration.ts";
import type { Listener } from "./wire.ts";

/** One API of the sandbox: where it is found, how it answers, what can happen in it, and what it shows. */
export type Door = {
  /** Folder under mocks/ and lib/gateways/. */
  api: string;
  /** Published base path. */
  path: string;
  /** Content type of its answers, for the faults that replace them. */
  mediaType: string;
} & (
  | { handlers: (nation: Nation, registration: Registration) => HttpHandler[] }
  | { listener: (nation: Nation, registration: Registration) => Listener | Promise<Listener> }
) & {
    events?: readonly NationEvent[];
    panels?: readonly Panel[];
    /** What comes with time alone: done every second of real time, so that a moved clock brings it too. */
    follows?: (nation: Nation) => Promise<void>;
  };
