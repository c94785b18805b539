import { expect, type Page } from "@playwright/test";
import type { Person } from "./person.ts";

/** Every page about Kyle says so: above all of it, in the title, and with the way back. */
export async function isAboutKyle(page: Page): Promise<void> {
  const banner = page.getByRole("region", { name: "Who you are acting for" });
  await expect(banner).toContainText(/You are acting for Kyle Okafor, aged 5/);
  await expect(banner.getByRole("link", { name: "Switch back to your profile" })).toHaveAttribute(
    "href",
    "/me",
  );
  await expect(page).toHaveTitle(/^(Error: )?Kyle: /);
}

/** From her own home page; gives the first part of the addresses of his pages. */
export async function switchesToKyle(sarah: Person): Promise<string> {
  await sarah.opens("/me");
  await sarah.follows("Kyle Okafor, aged 5");
  await sarah.seesPage("Kyle Okafor");
  await isAboutKyle(sarah.page);
  return new URL(sarah.page.url()).pathname;
}
