import { expect, test } from "../support/house.ts";

test(
  "each ordered test shows how far it has come; what is late says so and whom to call",
  { tag: "@M67" },
  async ({ kris, page, house, controlRoom }) => {
    await kris.isLoggedIn(house.origin, "kris");
    await kris.opens("/me/test-results?show=waiting");
    const main = page.getByRole("main");
    const waiting = await main.getByRole("listitem").locator("a[href*='/ordered/']").count();
    expect(waiting).toBe(5);
    const steps = async (link: RegExp): Promise<string[]> => {
      await kris.opens("/me/test-results");
      await main.getByRole("link", { name: link }).and(main.locator("[href*='/ordered/']")).first().click();
      await expect(main.locator("ol > li")).toHaveCount(5);
      return main.locator("ol > li").allTextContents();
    };
    const at = (all: readonly string[]): string => all.find((step) => step.includes("Current step:")) ?? "";
    await test.step("every step is named, in order", async () => {
      const all = await steps(/^Full blood count/);
      expect(all.map((step) => step.replace(/^(Completed|Current step|Next):\s*/, ""))).toEqual([
        expect.stringMatching(/^Ordered/),
        expect.stringMatching(/^Sample taken/),
        expect.stringMatching(/^At the laboratory/),
        expect.stringMatching(/^Result ready/),
        expect.stringMatching(/^Checked by a healthcare professional/),
      ]);
      expect(at(all)).toContain("At the laboratory");
    });
    await test.step("each stage is told apart", async () => {
      expect(at(await steps(/^Iron stores/))).toContain("Result ready");
      expect(at(await steps(/^Blood sugar before food/))).toContain("Sample taken");
      expect(at(await steps(/^HbA1c.*15\s*May/))).toContain("Ordered");
      await kris.opens("/me/test-results");
      await main.getByRole("heading", { name: "How the finished tests went" }).waitFor();
    });
    await test.step("late: since when, and a number to call", async () => {
      await steps(/^Liver blood tests/);
      await kris.reads(/This result is late. It was expected by Monday 8\s*May/);
      await expect(main.getByRole("link", { name: "01632 960210" }).first()).toHaveAttribute(
        "href",
        "tel:01632960210",
      );
    });
    await test.step("what is not late today is late when its day has passed", async () => {
      await controlRoom.moveClock({ byDays: 8 });
      await kris.opens("/me/test-results");
      await kris.reads("Later than expected");
      await steps(/^Blood sugar before food/);
      await kris.reads(/This result is late/);
    });
  },
);

test("when the source of ordered tests is silent, the list says that some may be missing", async ({
  kris,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.inject({
    api: "hospital-tests",
    path: "ServiceRequest",
    kind: "status",
    status: 500,
    count: 10,
  });
  await kris.opens("/me/test-results");
  await kris.reads("We could not check tests that are not back yet");
});
