import { expect, test } from "../support/house.ts";
import { madeUpCamera } from "../support/made-up-camera.ts";

test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...madeUpCamera] });
    },
    { scope: "worker" },
  ],
});

test(
  "sarah books a video call, tries camera and sound, brings an interpreter, joins, and can be phoned instead",
  { tag: "@M23" },
  async ({ someone, page, house, controlRoom }) => {
    const sarah = someone("Sarah Okafor");
    await sarah.isLoggedIn(house.origin, "sarah");
    await test.step("video is a way to be seen that can be booked", async () => {
      await sarah.opens("/me/book");
      await page.getByRole("radio", { name: "GP appointment today", exact: true }).check();
      await sarah.presses("Continue");
      await page.getByRole("radio", { name: "Video call" }).check();
      await sarah.presses("Continue");
      await page
        .getByRole("radio", { name: /2:30pm/ })
        .first()
        .check();
      await sarah.presses("Continue");
      await sarah.seesPage(/Do you need any help at the appointment/);
      await sarah.presses("Continue");
      await sarah.seesPage("Check your answers before you book");
      await sarah.presses("Confirm and book");
      await sarah.seesPage("Appointment booked");
    });
    await sarah.opens("/me/appointments");
    await sarah.follows(/2:30pm/);
    await sarah.reads("You can join from 2:15pm on Tuesday 16 May 2028.");
    await expect(page.getByRole("link", { name: "Join the video call" })).toHaveCount(0);
    await test.step("camera, microphone and sound are tried in the browser alone", async () => {
      await sarah.follows("Test your camera and sound");
      await sarah.seesPage("Test your camera and sound");
      await sarah.presses("Start the test");
      await sarah.reads("Your camera works. You can see yourself below.");
      await sarah.reads("Your microphone works. We can hear you.");
      await expect(page.getByLabel("Your picture")).toBeVisible();
      await sarah.presses("Play a sound");
      await sarah.reads("Did you hear it?");
      await sarah.presses("Stop the test");
      await sarah.follows("Back to your video call");
    });
    await test.step("an interpreter is invited, by a link and without a name", async () => {
      await sarah.follows("Invite someone");
      await page.getByLabel("An interpreter").check();
      await sarah.presses("Make the link");
      await expect(page).toHaveTitle(/^Error: /);
      await page.getByLabel("Language of the interpreter").fill("Polish");
      await sarah.presses("Make the link");
      await sarah.reads("The link is ready to pass on");
      await page.reload();
      await expect(page.getByLabel("Link for: interpreter (Polish)")).toHaveCount(1);
    });
    await test.step("it opens 15 minutes before, without a reload", async () => {
      await controlRoom.moveClock({ to: "2028-05-16T14:14:50+01:00" });
      await page.reload();
      await expect(page.getByRole("link", { name: "Join the video call" })).toHaveCount(0);
      await expect(page.getByRole("link", { name: "Join the video call" })).toBeVisible({ timeout: 20_000 });
    });
    await test.step("one press falls back to the telephone, and the room stays open", async () => {
      await sarah.presses("Call me instead");
      await sarah.reads("You asked to be called instead");
      await page.reload();
      await sarah.reads("You can still join by video.");
    });
    await test.step("joining needs no app, and the way in is good for one use", async () => {
      const guest = await page.getByLabel("Link for: interpreter (Polish)").inputValue();
      expect(await page.content()).not.toContain("token=");
      await sarah.follows("Join the video call");
      await sarah.seesPage("Waiting room");
      await page.reload();
      await sarah.reads("has been used or is too old");
      await page.goto(guest);
      await sarah.reads("You have come in as an interpreter.");
    });
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("kris joins a hospital's video call, or asks to be phoned, and is told what else to do than the test", async ({
    kris,
    page,
    house,
    controlRoom,
  }) => {
    await kris.isLoggedIn(house.origin, "kris");
    for (const choice of await controlRoom.choices("bring-video-call-forward"))
      await controlRoom.happens("bring-video-call-forward", choice);
    await kris.opens("/me/appointments");
    await kris.follows(/^Dietitian/);
    await kris.follows("Test your camera and sound");
    await expect(page.getByRole("button", { name: "Start the test" })).toBeHidden();
    await kris.reads("The test needs JavaScript.");
    await kris.follows("Back to your video call");
    await kris.presses("Call me instead");
    await kris.reads("You asked to be called instead");
    await kris.follows("Invite someone");
    await page.getByLabel("A carer, family member or friend").check();
    await kris.presses("Make the link");
    await expect(page.getByLabel("Link for: carer")).toBeVisible();
    await kris.follows("Join the video call");
    await kris.seesPage("Waiting room");
  });
});

test("a room that does not answer leaves the telephone, and camera and microphone are shut everywhere else", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/appointments");
  await controlRoom.inject({ api: "video-rooms", kind: "status", status: 503, count: 20 });
  await kris.follows(/^Dietitian/);
  await kris.reads("We could not reach the video service.");
  await kris.follows("Your video call");
  await kris.seesPage("We could not reach the video service");
  await expect(page.getByRole("link", { name: "01632 960110" })).toBeVisible();
  const { pathname } = new URL(page.url());
  const policyOf = async (path: string) =>
    (await page.request.get(path)).headers()["permissions-policy"] ?? "";
  expect(await policyOf(pathname)).toMatch(/camera=\(\).*microphone=\(\)/);
  expect(await policyOf(`${pathname}/test`)).toMatch(/camera=\(self\).*microphone=\(self\)/);
});
