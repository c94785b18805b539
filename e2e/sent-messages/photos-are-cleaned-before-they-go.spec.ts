import { expect, test } from "../support/house.ts";
import { phonePhoto, smallPdf } from "../support/sent-files.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("photos and files are checked, cleaned and sent, and wrong ones are refused in words", async ({
      kris,
      page,
      house,
      controlRoom,
    }) => {
      await kris.isLoggedIn(house.origin, "kris");
      await kris.opens("/me/messages/new/other/general");
      await page.getByLabel("Reception team").check();
      await kris.presses("Continue");
      await page.getByLabel("What do you want to say?").fill("Here is my rash.");
      await kris.presses("Continue");
      const adds = async (name: string, mimeType: string, buffer: Buffer) => {
        await page.getByLabel("Choose a photo or file").setInputFiles({ name, mimeType, buffer });
        await kris.presses("Add this file");
        await kris.seesPage("Do you want to add photos or files?");
      };
      await test.step("what is no photo is refused, whatever it says of itself", async () => {
        await adds("rash.jpg", "image/jpeg", Buffer.from("<svg><script>alert(1)</script></svg>"));
        await kris.reads("The file must be a PDF, JPEG or PNG");
        await expect(page).toHaveTitle(/^Error: /);
        await adds("rash.jpg", "image/jpeg", phonePhoto.subarray(0, 300));
        await kris.reads("The file is damaged");
        await adds("long.pdf", "application/pdf", Buffer.alloc(10_500_000, 1));
        await kris.reads("The file must be smaller than 10MB");
        await adds(
          "locked.pdf",
          "application/pdf",
          Buffer.from(smallPdf.toString("latin1").replace("/Root", "/Encrypt 9 0 R /Root"), "latin1"),
        );
        await kris.reads("The PDF is locked with a password");
      });
      await adds("../my rash.jpeg", "image/jpeg", phonePhoto);
      await kris.reads("my rash.jpg");
      await adds("letter.pdf", "application/pdf", smallPdf);
      await adds("letter.pdf", "application/pdf", smallPdf);
      await kris.reads("You have added 3 files");
      await test.step("what was added comes back as a file that nothing runs", async () => {
        const address = await page.getByRole("link", { name: /^Open my rash/ }).getAttribute("href");
        const answer = await page.request.get(`${house.origin}${address ?? ""}`);
        expect(answer.headers()).toMatchObject({
          "content-type": "image/jpeg",
          "content-disposition": expect.stringMatching(/^attachment/),
          "content-security-policy": expect.stringContaining("sandbox"),
          "x-content-type-options": "nosniff",
          "cache-control": expect.stringContaining("no-store"),
        });
        const bytes = await answer.body();
        expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
        expect(phonePhoto.includes("GPS-51")).toBe(true);
        expect(bytes.includes("GPS")).toBe(false);
        expect(bytes.includes("Exif")).toBe(false);
      });
      await page.getByRole("button", { name: "Remove letter.pdf" }).first().click();
      await expect(page.getByRole("button", { name: "Remove letter.pdf" })).toHaveCount(1);
      await kris.presses("Continue");
      await kris.seesPage("Check your message");
      await kris.reads("my rash.jpg");
      const check = page.url();
      await kris.presses("Confirm and send");
      await kris.seesPage("Message sent");
      await test.step("sent again it is the same message", async () => {
        const receipt = page.url();
        await page.goto(check);
        await kris.presses("Confirm and send");
        await kris.seesPage("Message sent");
        expect(page.url()).toBe(receipt);
        expect(await controlRoom.choices("team-reads-message")).toHaveLength(1);
      });
      await kris.follows("See your message");
      await kris.reads("my rash.jpg");
      await kris.reads("letter.pdf");
    });
  });
