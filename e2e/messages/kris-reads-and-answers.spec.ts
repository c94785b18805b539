import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";

const main = (page: Page) => page.getByRole("main");
const review = /^Unread message from .+ received today at .+ with preview message of Your review is due/;
/** The place of messages with what is spoken after its name. */
const unread = (page: Page, count: number) =>
  page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", {
      name: count === 0 ? /^Messages$/ : new RegExp(`^Messages ?, ${String(count)} unread$`),
    })
    .filter({ visible: true });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "kris sees what is new, reads it, and filters, flags, removes, restores and answers messages",
      { tag: "@M02" },
      async ({ kris, house, controlRoom, page }) => {
        test.slow();
        await kris.isLoggedIn(house.origin, "kris");
        await controlRoom.happens("send-a-message", "kris");
        await controlRoom.happens("send-a-message-with-question", "kris");
        await controlRoom.happens("send-a-message-with-choices", "kris");
        await test.step("unread count, sender, date and subject", async () => {
          await kris.opens("/me/messages");
          await kris.seesPage("Messages");
          await expect(unread(page, 3)).toBeVisible();
          await expect(main(page).getByRole("link", { name: "New (3)" })).toBeVisible();
          await expect(main(page).getByText(/^Today at /)).toHaveCount(3);
          await expect(
            main(page).getByRole("link", { name: /^Unread message from Mill Lane Surgery / }),
          ).toHaveCount(3);
        });
        await test.step("what was opened is read, and the count drops everywhere", async () => {
          await main(page).getByRole("link", { name: review }).click();
          await kris.seesPage(/^Message from Mill Lane Surgery$/);
          await expect(
            main(page).getByRole("heading", { level: 2, name: "Your review is due" }),
          ).toBeVisible();
          await kris.reads("This message cannot be answered.");
          await expect(unread(page, 2)).toBeVisible();
          await kris.opens("/me");
          await kris.reads("You have 2 new messages");
          await kris.opens("/me/messages");
          await expect(main(page).getByRole("link", { name: review })).toHaveCount(0);
          await expect(main(page).getByRole("link", { name: "New (2)" })).toBeVisible();
        });
        await test.step("flagged, and found by that", async () => {
          await kris.follows(/Your review is due/);
          await kris.presses("Flag");
          await kris.reads("You flagged this message");
          await kris.opens("/me/messages");
          await kris.follows("Flagged (1)");
          await expect(main(page).getByRole("link", { name: /Flagged$/ })).toHaveCount(1);
          await kris.reads("Your review is due");
          await kris.doesNotRead("Can you still come");
        });
        await test.step("found by a word of its text", async () => {
          await kris.opens("/me/messages");
          await page.getByRole("searchbox").fill("tablets");
          await kris.presses("Search messages");
          await kris.reads(/1 message\s+found for/);
          await kris.reads("How have you been");
          await kris.doesNotRead("Your review is due");
        });
        await test.step("removed, restored, and marked as new", async () => {
          await kris.opens("/me/messages");
          await kris.follows(/Your review is due/);
          await kris.presses("Remove flag");
          await kris.presses(/^Remove$/);
          await kris.reads("You can restore the message at any time.");
          await kris.doesNotRead("Your review is due");
          await kris.follows("Removed messages (1)");
          await kris.seesPage("Removed messages");
          await kris.follows(/Your review is due/);
          await kris.presses("Restore");
          await kris.reads("The message is back in your messages");
          await kris.follows(/Your review is due/);
          await kris.presses("Mark as new");
          await expect(main(page).getByRole("link", { name: review })).toBeVisible();
          await expect(unread(page, 3)).toBeVisible();
        });
        await test.step("answered by a choice, once", async () => {
          await kris.follows(/Can you still come/);
          await kris.follows(/^Reply$/);
          await kris.seesPage("Choose your reply");
          await kris.presses("Continue");
          await expect(page).toHaveTitle(/^Error: /);
          await kris.reads("Select your reply");
          await page.getByRole("radio", { name: "Please call me" }).check();
          await kris.presses("Continue");
          await kris.seesPage("Check your reply before you send it");
          await kris.presses("Send reply");
          await kris.seesPage(/^Reply (?:sent|waiting to be sent)$/);
          await kris.follows("Back to the message");
          await kris.reads("You answered this message");
          await kris.reads("Please call me");
        });
        await test.step("answered in one's own words, which are kept where something is wrong", async () => {
          await kris.opens("/me/messages");
          await kris.follows(/How have you been/);
          await kris.follows(/^Reply$/);
          await kris.seesPage("What do you want to reply?");
          await page.getByRole("textbox").fill("x".repeat(451));
          await kris.presses("Continue");
          await kris.reads("Your reply must be 450 characters or fewer");
          await expect(page.getByRole("textbox")).toHaveValue("x".repeat(451));
          await page.getByRole("textbox").fill("Much better, thank you");
          await kris.presses("Continue");
          await kris.reads("Much better, thank you");
          await kris.presses("Send reply");
          await kris.seesPage(/^Reply (?:sent|waiting to be sent)$/);
        });
      },
    );
  });
