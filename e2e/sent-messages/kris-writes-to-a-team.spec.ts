import type { Page } from "@playwright/test";
import type { ControlRoom } from "../support/control-room.ts";
import { expect, test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

/** From the thing's own page to the receipt. */
async function writes(kris: Person, page: Page, words: string): Promise<void> {
  await kris.follows("Send a message about this");
  await kris.seesPage("Send a message");
  await kris.reads("Do not use this for urgent problems");
  await expect(page.getByRole("main").getByRole("link", { name: "call 111" })).toBeVisible();
  await kris.reads(/They answer within \d working days/);
  await kris.presses("Continue");
  await kris.seesPage("What do you want to say?");
  await page.getByLabel("What do you want to say?").fill(words);
  await kris.presses("Continue");
}

const files = "Do you want to add photos or files?";

/** Without a file. */
async function addsNothing(kris: Person): Promise<void> {
  await kris.seesPage(files);
  await kris.presses("Continue");
  await kris.seesPage("Check your message");
}

async function confirms(kris: Person): Promise<void> {
  await kris.seesPage("Check your message");
  await kris.presses("Confirm and send");
  await kris.seesPage("Message sent");
  await kris.reads(/^TM-/);
  await kris.reads(/They will answer by \w+day\s\d+\s\w+\s2028/);
}

const newest = async (controlRoom: ControlRoom, event: string): Promise<string> =>
  (await controlRoom.choices(event))[0] ?? "";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Kris writes about a result, a medicine and an appointment, and sees who read it and the answer",
      { tag: "@M70" },
      async ({ kris, page, house, controlRoom }) => {
        test.setTimeout(120_000);
        await kris.isLoggedIn(house.origin, "kris");

        await test.step("a result", async () => {
          await kris.opensTestResult("Cholesterol");
          await writes(kris, page, "What does this mean for my tablets?");
          await addsNothing(kris);
          await kris.reads(/^Test result: /);
          await confirms(kris);
        });

        await test.step("the team reads it, and answers in the inbox", async () => {
          await kris.follows("See your message");
          await kris.reads("Nobody has opened it yet");
          await controlRoom.happens("team-reads-message", await newest(controlRoom, "team-reads-message"));
          await page.reload();
          await kris.reads(/The team read your message on Tuesday\s16\sMay\s2028/);
          await controlRoom.happens(
            "team-answers-message",
            await newest(controlRoom, "team-answers-message"),
          );
          await page.reload();
          await kris.reads(/The team answered on/);
          await kris.follows(/^Read the answer of/);
          await kris.reads("Thank you for your message");
        });

        await test.step("a medicine", async () => {
          await kris.opens("/me/medicines");
          await page
            .getByRole("main")
            .getByRole("link", { name: /^Beclometasone/ })
            .first()
            .click();
          await writes(kris, page, "Can I use this every day?");
          await addsNothing(kris);
          await kris.reads(/^Medicine: /);
          await confirms(kris);
        });

        await test.step("a hospital appointment: its department, which takes files", async () => {
          await kris.opens("/me/appointments");
          await page
            .getByRole("main")
            .getByRole("link", { name: /Lung function test/ })
            .first()
            .click();
          await writes(kris, page, "Can I bring my son?");
          await addsNothing(kris);
          await kris.reads("Respiratory medicine department");
          await kris.reads(/^Appointment: Lung function test, 22\sMay\s2028/);
          await confirms(kris);
        });

        await test.step("an appointment, with what was wrong kept", async () => {
          await kris.opens("/me/appointments");
          await page
            .getByRole("main")
            .getByRole("link", { name: /GP appointment/ })
            .first()
            .click();
          await writes(kris, page, " ");
          await expect(page).toHaveTitle(/^Error: /);
          await kris.reads("Enter your message");
          await page.getByLabel("What do you want to say?").fill("Can I eat before it?");
          await kris.presses("Continue");
          await addsNothing(kris);
          await confirms(kris);
        });

        await kris.opens("/me/messages/sent");
        await kris.reads("Answered");
        await expect(page.getByRole("main").getByText("Not read yet")).toHaveCount(3);
      },
    );
  });

test("an answer that was lost is said, and found out by asking again", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/messages/new/other/general");
  await page.getByLabel("Reception team").check();
  await kris.presses("Continue");
  await kris.seesPage("What do you want to say?");
  await page.getByLabel("What do you want to say?").fill("Do you open on Saturday?");
  await kris.presses("Continue");
  await addsNothing(kris);
  const lost = { api: "team-messages", kind: "applied", status: 503, count: 2, method: "POST" } as const;
  await controlRoom.inject(lost);
  await controlRoom.inject({
    api: "team-messages",
    kind: "status",
    status: 503,
    count: 2,
    path: "by-reference",
  });
  await kris.presses("Confirm and send");
  await kris.reads("We do not know if your message was sent");
  await kris.presses("Confirm and send");
  await kris.seesPage("Message sent");
  expect(await controlRoom.choices("team-reads-message")).toHaveLength(1);
});

test("nobody writes for another, and that is said where they would look", async ({
  kris: sarah,
  page,
  house,
}) => {
  await sarah.isLoggedIn(house.origin, "sarah");
  await sarah.opens("/me");
  await page.getByRole("main").getByRole("link", { name: /Kyle/ }).first().click();
  await page.waitForURL(/\/[a-z2-7]{12}/);
  const [, handle = ""] = new URL(page.url()).pathname.split("/");
  await sarah.opens(`/${handle}/medicines`);
  await page.getByRole("main").getByRole("list").getByRole("link").first().click();
  await sarah.reads("You cannot send a message for someone else");
  await sarah.opens(`/${handle}/messages/new`);
  await expect(page.getByRole("main")).not.toContainText("What you can write about");
});
