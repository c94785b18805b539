import type { CorrelationId, TokenSource } from "#lib/permit.ts";

/** One call to one API, as its client words it. */
export interface Exchange {
  /** The gateway's folder name. */
  readonly api: string;
  /** A fixed name for the log. */
  readonly operation: string;
  /** Only where the API has no settings of its own (sign-in, push); otherwise its configured address. */
  readonly base?: string;
  /** Follows the address as it is, so the client encodes its segments. */
  readonly path: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /**
   * As whom the call is made: with the person's own token (the default), the application's, the application's API
   * key alone, or as nobody.
   */
  readonly credential?: Credential;
  readonly query?: readonly (readonly [string, string])[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly type: string; readonly text: string | Uint8Array<ArrayBuffer> };
  /** Media types that the answer may have; the first is asked for. With none, the answer's body is not read. */
  readonly accept: readonly string[];
  /** A read that may be sent again. */
  readonly idempotent: boolean;
  /** The client's own X-Request-ID, where sending the same again asks what became of the first. */
  readonly requestId?: string;
  /** For everything together: token, attempts, waiting. The default is what a page waits for one source. */
  readonly deadlineMs?: number;
  /** How large an answer may be: 2 MB unless said otherwise, for what is known to be larger. */
  readonly largestBytes?: number;
  /** Statuses outside 2xx whose body the client reads itself. */
  readonly readStatuses?: readonly number[];
}

export type Credential = "person" | "application" | "key" | "none";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON with every string cleaned. */
  readonly body: unknown;
}

/** What transport needs of a permit: who follows the thread, and the bearer token where the API wants one. */
export interface Caller {
  readonly correlationId: CorrelationId;
  readonly accessToken?: TokenSource;
  readonly applicationToken?: TokenSource;
}
