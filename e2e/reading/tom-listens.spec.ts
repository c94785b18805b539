import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";

interface Heard {
  said: string[];
  marked: string[];
  stopped: number;
}

/** A voice that takes 30 milliseconds a sentence and writes down what it hears. `local`: it is on the device. */
async function withVoice(page: Page, local: boolean): Promise<void> {
  await page.addInitScript((localService) => {
    const heard: Heard = { said: [], marked: [], stopped: 0 };
    let now = 0;
    const voice = { lang: "en-GB", localService, default: true, name: "Test", voiceURI: "test" };
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice],
      speak: (utterance: SpeechSynthesisUtterance) => {
        heard.said.push(utterance.text);
        const [range] = CSS.highlights.get("app-listen") ?? [];
        heard.marked.push((range as Range | undefined)?.toString() ?? "");
        now = window.setTimeout(() => utterance.onend?.(new Event("end") as SpeechSynthesisEvent), 30);
      },
      cancel: () => {
        heard.stopped += 1;
        window.clearTimeout(now);
      },
    });
    class Utterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
    Object.defineProperty(window, "heard", { value: heard });
  }, local);
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard }).heard);

test("Tom listens to a page, sentence by sentence, and can pause, go on and stop", async ({
  someone,
  page,
}) => {
  const tom = someone("Tom Reed");
  await withVoice(page, true);
  await tom.opens("/help");
  const button = (name: string) => page.getByRole("button", { name });
  await button("Listen to this page").click();
  await expect(page.getByRole("status").filter({ hasText: "Reading aloud" })).toBeAttached();
  await expect.poll(async () => (await heard(page)).said.length).toBeGreaterThan(4);
  await test.step("a pause is a pause, and going on goes on", async () => {
    await button("Pause").click();
    const { said } = await heard(page);
    await page.waitForTimeout(150);
    expect((await heard(page)).said).toEqual(said);
    await button("Go on").click();
    await expect.poll(async () => (await heard(page)).said.length).toBeGreaterThan(said.length + 1);
    expect((await heard(page)).said[said.length]).toBe(said.at(-1));
  });
  await test.step("slower can be chosen and seen", async () => {
    await button("Slower").click();
    await expect(button("Slower")).toHaveAttribute("aria-pressed", "true");
  });
  await test.step("to the end, in the order of the page, each sentence marked while it is said", async () => {
    await expect(button("Listen to this page")).toBeVisible({ timeout: 20_000 });
    const { said, marked } = await heard(page);
    expect(said[0]).toBe("App help");
    const text = said.join(" ");
    expect(text).toContain("It also shows the usual range of the laboratory that did the test.");
    expect(text).not.toContain("The results that most healthy people have");
    expect(text).toContain("call 1 1 1");
    expect(marked[0]).toBe("App help");
    expect(marked.some((sentence) => sentence.startsWith("You log in with NHS login"))).toBe(true);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
  await test.step("stopping keeps the focus on the buttons", async () => {
    await button("Listen to this page").click();
    await button("Stop").click();
    await expect(button("Listen to this page")).toBeFocused();
  });
  await test.step("leaving the page stops the voice", async () => {
    await button("Listen to this page").click();
    const { stopped } = await heard(page);
    await tom.follows("Languages");
    await tom.seesPage("Languages");
    const { said, stopped: later } = await heard(page);
    expect(later).toBeGreaterThan(stopped);
    await page.waitForTimeout(150);
    expect((await heard(page)).said).toEqual(said);
  });
});

test("a voice that sends away what it reads is not used, and without script there is no button", async ({
  someone,
  page,
}) => {
  const tom = someone("Tom Reed");
  await withVoice(page, false);
  await tom.opens("/help");
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("button", { name: "Listen to this page" })).toHaveCount(0);
});
