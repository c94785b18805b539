import type { Page } from "@playwright/test";

declare global {
  interface Window {
    policyViolations?: string[];
  }
}

/** What a browser complains about while a page is opened. */
export interface Trouble {
  /** Errors of scripts and of the console, and violations of the policy, so far. */
  readonly soFar: () => Promise<string[]>;
}

/** Listens from now on. `expectedStatus`: the console also complains about a page that is answered with one of 400 or more. */
export async function listen(page: Page, expectedStatus: number): Promise<Trouble> {
  const heard: string[] = [];
  await page.addInitScript(() => {
    window.policyViolations = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      window.policyViolations?.push(`${violatedDirective} ${blockedURI} ${sample}`.trim());
    });
  });
  page.on("pageerror", (error) => heard.push(`a script failed: ${error.message}`));
  page.on("console", (message) => {
    const ownStatus =
      message.text().includes(`status of ${expectedStatus}`) && message.location().url === page.url();
    const aboutPolicy = /content.security.policy|trusted.?types?/i.test(message.text());
    if ((message.type() === "error" && !(expectedStatus >= 400 && ownStatus)) || aboutPolicy)
      heard.push(`the console says: ${message.text()}`);
  });
  return {
    soFar: async () => {
      const violations = await page.evaluate(() => window.policyViolations ?? []);
      return [...heard, ...violations.map((violation) => `the policy was violated: ${violation}`)];
    },
  };
}
