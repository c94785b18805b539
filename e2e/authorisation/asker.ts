import { request, type APIRequestContext, type APIResponse } from "@playwright/test";
import type { House } from "#scripts/house/house.ts";
import { logIn } from "#scripts/house/log-in.ts";
import type { LoggedIn } from "../support/pages/state.ts";
import type { SentForm } from "./forms.ts";

/** What was read where an answer leads in the end. */
export interface End {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

/** Somebody who asks over HTTP, without a browser, with the cookies of their own log in. */
export class Asker {
  readonly #context: APIRequestContext;
  readonly #origin: string;
  readonly #ends = new Map<string, Promise<End>>();

  private constructor(context: APIRequestContext, origin: string) {
    this.#context = context;
    this.#origin = origin;
  }

  /** `as`: null for somebody who has not logged in. */
  static async of({ origin }: House, as: LoggedIn | null): Promise<Asker> {
    const cookies =
      as === null
        ? new Map<string, string>()
        : await logIn(origin, as.person, as.level ? { level: as.level } : {});
    const { hostname: domain } = new URL(origin);
    const common = {
      domain,
      path: "/",
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: "Lax" as const,
    };
    const storageState = {
      cookies: [...cookies].map(([name, value]) => ({ name, value, ...common })),
      origins: [],
    };
    return new Asker(await request.newContext({ baseURL: origin, storageState }), origin);
  }

  /** Asks, and goes nowhere that the answer leads. */
  gets(address: string): Promise<APIResponse> {
    return this.#context.get(address, { maxRedirects: 0 });
  }

  /** Posts a form as a browser without script does, and goes nowhere that the answer leads. */
  posts({ page, fields }: Pick<SentForm, "page" | "fields">): Promise<APIResponse> {
    return this.#context.post(page, {
      multipart: { ...fields },
      maxRedirects: 0,
      headers: { origin: this.#origin },
    });
  }

  /** Posts what a machine would. */
  tells(address: string, data: object): Promise<APIResponse> {
    return this.#context.post(address, { data, maxRedirects: 0 });
  }

  /** Where an answer leads in the end, by at most five steps, and what is read there: each address is read once. */
  async endOf(answer: APIResponse, steps = 5): Promise<End> {
    const to = answer.headers()["location"];
    const outside = to !== undefined && new URL(to, this.#origin).origin !== this.#origin;
    if (to === undefined || outside || steps === 0)
      return { path: new URL(answer.url()).pathname, status: answer.status(), text: await answer.text() };
    const known = this.#ends.get(to);
    if (known !== undefined) return known;
    const end = this.gets(to).then((next) => this.endOf(next, steps - 1));
    this.#ends.set(to, end);
    return end;
  }

  async goes(): Promise<void> {
    await this.#context.dispose();
  }
}

/** The id under which every call is made that a request causes. */
export const requestOf = (answer: APIResponse): string => answer.headers()["x-correlation-id"] ?? "";
