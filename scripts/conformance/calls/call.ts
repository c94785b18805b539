import type { Nation } from "#mocks/nation/nation.ts";

/** Who makes a call: a person by key (P9), a person at a lower level, the application, its API key, or nobody. */
export type CalledAs =
  | { readonly person: string; readonly level?: "P5" | "P9"; readonly vot?: string; readonly actor?: string }
  | "application"
  | "key"
  | "nobody";

type Headers = Readonly<Record<string, string>>;

/** One request to the sandbox, whose answer is held against the published specification. */
export interface Call {
  /** What it shows: "a slot that is gone is 409". */
  readonly name: string;
  readonly as: CalledAs;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the API's base path, with its query; a function where it depends on what happened before. */
  readonly path: string | ((nation: Nation) => string);
  readonly headers?: Headers | ((nation: Nation) => Promise<Headers>);
  /** Sent as JSON with the content type of `headers`; a function where it depends on what happened before. */
  readonly body?: unknown;
  /** Makes the nation ready; calls run in order on one nation, reset before each file. */
  readonly before?: (nation: Nation) => void | Promise<void>;
  /** The status that shall come. */
  readonly status: number;
}
