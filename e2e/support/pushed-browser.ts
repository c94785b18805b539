import { expect, type Page } from "@playwright/test";
import type { ControlRoom } from "./control-room.ts";

interface Given {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

interface Asked {
  readonly pushSubscribes: (key: string) => Promise<Given>;
  readonly pushSubscription: () => Promise<Given | null>;
  readonly pushEnds: () => Promise<boolean>;
}

/** In the page: a subscription comes from whoever plays the browser's vendor, because the real one is in the internet. */
function subscribeElsewhere(): void {
  const asked = window as unknown as Asked;
  const whole = (given: Given) => ({
    ...{ endpoint: given.endpoint, options: { applicationServerKey: null } },
    ...{ toJSON: () => given, unsubscribe: () => asked.pushEnds() },
  });
  Object.assign(PushManager.prototype, {
    subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) =>
      whole(await asked.pushSubscribes(applicationServerKey)),
    getSubscription: async () => {
      const given = await asked.pushSubscription();
      return given && whole(given);
    },
  });
}

/** A push as the push service read it, in the words that it carries. */
export interface ArrivedPush {
  /** ISO instant, health time. */
  readonly at: string;
  readonly words: string;
}

/** All of a notice that anybody can read. */
interface Shown {
  readonly title: string;
  readonly body: string;
  readonly data: unknown;
}

/** A browser that can be pushed to by way of the sandbox's push service. Make it before its first page opens. */
export class PushedBrowser {
  readonly page: Page;
  /** Whose browser it is, as the control room names it. */
  readonly label: string;
  readonly #sandbox: string;
  readonly #room: ControlRoom;
  #given: Given | null = null;

  private constructor(page: Page, label: string, { sandbox, room }: { sandbox: string; room: ControlRoom }) {
    this.page = page;
    this.label = label;
    this.#sandbox = sandbox;
    this.#room = room;
  }

  static async of(
    page: Page,
    label: string,
    at: { readonly sandbox: string; readonly room: ControlRoom },
  ): Promise<PushedBrowser> {
    const browser = new PushedBrowser(page, label, at);
    await page.context().grantPermissions(["notifications"]);
    await page.exposeFunction("pushSubscribes", (key: string) => browser.#subscribe(key));
    await page.exposeFunction("pushSubscription", () => browser.#given);
    await page.exposeFunction("pushEnds", () => {
      browser.#given = null;
      return true;
    });
    await page.addInitScript(subscribeElsewhere);
    return browser;
  }

  async #subscribe(applicationServerKey: string): Promise<Given> {
    const answer = await fetch(`${this.#sandbox}/push-service/subscriptions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ applicationServerKey, label: this.label }),
    });
    this.#given = (await answer.json()) as Given;
    return this.#given;
  }

  /** Whether the browser itself still has a subscription. */
  isSubscribed(): boolean {
    return this.#given !== null;
  }

  /** How the push service names its subscription. */
  get subscription(): string {
    return this.#given?.endpoint.split("/").at(-1) ?? "";
  }

  /** Turns notifications on as its person does. */
  async isTurnedOn(): Promise<void> {
    await this.page.goto("/me/messages/notifications");
    await this.page.getByRole("button", { name: "Turn on notifications on this device" }).click();
    await expect(
      this.page.getByRole("heading", { name: "Notifications are on for this device" }),
    ).toBeVisible();
  }

  /** What was pushed to it and could be read with its keys alone, newest first. */
  async arrived(): Promise<readonly ArrivedPush[]> {
    const rows = await this.#room.rows("Pushes that arrived");
    return rows.filter(([, to]) => to === this.label).map(([at = "", , words = ""]) => ({ at, words }));
  }

  /** The newest push, as soon as there are so many. */
  async receives(count: number): Promise<ArrivedPush> {
    await expect.poll(async () => (await this.arrived()).length, { timeout: 40_000 }).toBe(count);
    return (await this.arrived())[0] ?? { at: "", words: "" };
  }

  /** Hands its service worker what was pushed, as the browser does; gives every notice that stands then. */
  async shows({ words }: ArrivedPush): Promise<readonly Shown[]> {
    const tools = await this.page.context().newCDPSession(this.page);
    const registered = new Promise<string>((resolve) => {
      tools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
        const ours = registrations.find(({ isDeleted }) => !isDeleted);
        if (ours !== undefined) resolve(ours.registrationId);
      });
    });
    await tools.send("ServiceWorker.enable");
    // What is handed to a worker that still installs is lost.
    await this.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const before = await this.#notices();
    await tools.send("ServiceWorker.deliverPushMessage", {
      ...{ origin: new URL(this.page.url()).origin, registrationId: await registered, data: words },
    });
    await expect
      .poll(async () => (await this.#notices()).length, { timeout: 20_000 })
      .toBeGreaterThan(before.length);
    await tools.detach();
    return this.#notices();
  }

  #notices(): Promise<readonly Shown[]> {
    return this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map(({ title, body, data }) => ({
        ...{ title, body, data: data as unknown },
      }));
    });
  }
}
