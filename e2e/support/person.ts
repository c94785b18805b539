import { expect, type Page } from "@playwright/test";
import { logIn } from "#scripts/house/log-in.ts";

export interface HowToLogIn {
  readonly device?: "mine" | "shared";
  /** As on the pretend NHS login's page; by default what the person has. */
  readonly level?: RegExp;
}

/** Somebody with a browser. What they do reads aloud; what they see is found by role and name. */
export class Person {
  readonly name: string;
  readonly page: Page;

  constructor(name: string, page: Page) {
    this.name = name;
    this.page = page;
  }

  /** As a newcomer does: from the start page, by hand, through the pretend NHS login. */
  async logsIn({ device = "mine", level }: HowToLogIn = {}): Promise<void> {
    await this.page.goto("/");
    await this.page.getByRole("main").getByRole("link", { name: "Log in" }).click();
    await this.continuesToNhsLogin(device);
    await this.choosesThemselves(level);
    await this.seesPage("Home");
  }

  async continuesToNhsLogin(device: "mine" | "shared" = "mine"): Promise<void> {
    await this.page
      .getByRole("radio", { name: device === "mine" ? "It is mine" : "Other people use it too" })
      .check();
    await this.page.getByRole("button", { name: "Continue" }).click();
    await this.page.waitForURL(/nhs-login/);
  }

  async choosesThemselves(level?: RegExp): Promise<void> {
    await this.page.getByRole("radio", { name: this.name, exact: true }).check();
    if (level) await this.page.getByRole("radio", { name: level }).check();
    await this.page.getByRole("button", { name: "Agree and continue" }).click();
  }

  /** Without the clicks: for journeys that are about something else. `key` is the person's folder in mocks/people. */
  async isLoggedIn(
    origin: string,
    key: string,
    how: { level?: string; device?: "mine" | "shared" } = {},
  ): Promise<void> {
    const cookies = await logIn(origin, key, how);
    await this.page.context().addCookies(
      [...cookies].map(([name, value]) => ({
        name,
        value,
        url: origin,
        httpOnly: true,
        sameSite: "Lax" as const,
      })),
    );
  }

  /** A page about somebody else leaves by itself when what is shared changes, also while another is being opened. */
  async opens(path: string): Promise<void> {
    for (let tries = 3; tries > 0; tries -= 1)
      try {
        await this.page.goto(path);
        return;
      } catch (error) {
        const isInterrupted = /ERR_ABORTED|interrupted by another navigation/.test(String(error));
        if (tries === 1 || !isInterrupted) throw error;
      }
  }

  async opensTestResults(): Promise<void> {
    await this.page.goto("/me");
    await this.page
      .getByRole("main")
      .getByRole("link", { name: /^Test results/ })
      .click();
    await this.seesPage("Test results");
  }

  async opensTestResult(name: string): Promise<void> {
    await this.opensTestResults();
    await this.page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await this.seesPage(new RegExp(name));
  }

  async follows(name: string | RegExp): Promise<void> {
    await this.page.getByRole("link", { name }).first().click();
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name }).first().click();
  }

  /** One h1, and a title that says the same. */
  async seesPage(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  }

  async reads(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("main").getByText(text).first()).toBeVisible();
  }

  async doesNotRead(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("main").getByText(text)).toHaveCount(0);
  }
}
