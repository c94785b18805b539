import { expect, test } from "../support/house.ts";

test("refusing to share has its own page, with a way back", async ({ kris, page }) => {
  await kris.opens("/log-in");
  await kris.continuesToNhsLogin();
  await page.getByRole("button", { name: "I do not agree to share this" }).click();
  await kris.seesPage("You cannot continue without sharing your information");
  await page
    .getByRole("main")
    .getByRole("link", { name: /log in/i })
    .first()
    .click();
  await kris.seesPage("Log in");
});

for (const error of ["server_error", "temporarily_unavailable", "login_required"])
  test(`${error} of the provider has a page with a way on`, async ({ kris, page }) => {
    await kris.opens("/log-in");
    await kris.continuesToNhsLogin();
    await page.getByText("Make signing in fail").click();
    await page.getByLabel("Error that NHS login answers with").selectOption(error);
    await page.getByRole("button", { name: "Fail with this error" }).click();
    await expect(page).toHaveURL(/\/log-in\/problem/);
    await kris.reads("call 111");
    await expect(page.getByRole("heading", { level: 1 })).not.toContainText(/error|500/i);
  });

test("under 13 is refused kindly, and no session is left", async ({ someone, page }) => {
  const maya = someone("Maya Shah");
  await maya.opens("/log-in");
  await maya.continuesToNhsLogin();
  await maya.choosesThemselves(/Identity proven \(P9\)/);
  await expect(page).toHaveURL(/reason=too-young/);
  await maya.seesPage(/You must be aged 13 or over/);
  await maya.reads("What you and your parent or carer can do");
  await expect(page.getByRole("main").getByRole("link", { name: "Family and carer access" })).toHaveAttribute(
    "href",
    "/me/family",
  );
  await maya.opens("/me");
  await maya.seesPage("Log in");
});

test("at P5 a person sees what P5 allows and how to prove who they are", async ({ kris, page }) => {
  await kris.logsIn({ level: /not proven \(P5\)/ });
  await kris.reads("Prove who you are to get full access");
  await kris.doesNotRead(/999 678 9012/);
  await kris.opens("/me/profile");
  await kris.doesNotRead(/999 678 9012/);
  await kris.opens("/me/test-results");
  await kris.seesPage("Prove who you are");
  await page.getByRole("main").getByRole("link", { name: "Continue to NHS login" }).click();
  await kris.choosesThemselves(/Identity proven \(P9\)/);
  await kris.seesPage("Home");
  await kris.reads("What you need to do");
});

test("a provider that does not answer has a page with a way on", async ({ kris, controlRoom }) => {
  await controlRoom.inject({ api: "nhs-login", path: "/token", kind: "status", status: 503, count: 5 });
  await kris.opens("/log-in");
  await kris.continuesToNhsLogin();
  await kris.choosesThemselves();
  await kris.reads("call 111");
  await kris.doesNotRead(/undefined|Internal Server Error/);
});
