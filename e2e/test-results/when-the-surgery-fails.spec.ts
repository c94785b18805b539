import { expect, test } from "../support/house.ts";
import type { Fault } from "../support/control-room.ts";

/** Done-when 2 of the first issue: every kind of fault, the right sentence, and the rest of the page kept. */
const api = "gp-connect-pfs-access-record";
const faults: Readonly<Record<string, { fault: Omit<Fault, "api" | "count">; says: RegExp }>> = {
  "a slow answer": { fault: { kind: "delay", ms: 6_000 }, says: /It did not answer at/ },
  "an answer that never comes": { fault: { kind: "hang" }, says: /It did not answer at/ },
  "a connection that breaks": { fault: { kind: "reset" }, says: /It did not answer at/ },
  "half an answer": { fault: { kind: "truncate" }, says: /It did not answer at|cannot read/ },
  "a web page instead of a record": { fault: { kind: "content-type" }, says: /cannot read/ },
  "too many requests": {
    fault: { kind: "status", status: 429, retryAfter: "120" },
    says: /It did not answer at/,
  },
  "a server that fails": { fault: { kind: "status", status: 500 }, says: /It did not answer at/ },
  "a refusal": { fault: { kind: "status", status: 403 }, says: /has not switched this on/ },
  "an answer that is no record": {
    fault: { kind: "body", body: '{"resourceType":"Patient"}' },
    says: /cannot read/,
  },
};

for (const [name, { fault, says }] of Object.entries(faults))
  test(`${name}: the surgery is named, and the hospital's results are still there`, async ({
    kris,
    page,
    house,
    controlRoom,
  }) => {
    await kris.isLoggedIn(house.origin, "kris");
    await controlRoom.inject({ api, ...fault, count: 8 });
    const began = Date.now();
    await kris.opens("/me/test-results");
    expect(Date.now() - began).toBeLessThan(6_000);
    await kris.seesPage("Test results");
    await kris.reads(/We could not show results from/);
    await kris.reads(says);
    await expect(
      page.getByRole("main").getByRole("link", { name: /^Liver blood tests.*\b3\s*April/ }),
    ).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: /^Cholesterol/ })).toHaveCount(0);
    await kris.doesNotRead("No test results");
    await controlRoom.clearFaults();
    await expect(async () => {
      await kris.opens("/me/test-results");
      await expect(
        page
          .getByRole("main")
          .getByRole("link", { name: /^Cholesterol/ })
          .first(),
      ).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  });

test("one result of a silent surgery: what happened, try again, another way, and 111", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opensTestResult("Cholesterol");
  await controlRoom.inject({ api, kind: "status", status: 500, count: 8 });
  await page.reload();
  await kris.seesPage(/There is a problem showing/);
  await kris.reads("call 111");
  await kris.follows("Try again");
  await kris.seesPage(/There is still a problem|Cholesterol/);
});

test("an answer that holds another person's resource is dropped whole", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.change("kris", { "practice.wrongPatient": true });
  await kris.opens("/me/test-results");
  await kris.reads(/could not read safely|cannot read/);
  await expect(page.getByRole("main").getByRole("link", { name: /^Cholesterol/ })).toHaveCount(0);
});

test("a part that this service does not understand is named and not shown", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.change("kris", { "practice.unknownModifier": true });
  await kris.opens("/me/test-results");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^HbA1c.*12\s*May/ })
    .click();
  await kris.seesPage(/HbA1c/);
  await kris.reads(/We cannot show this (result|part) safely/);
  await expect(page.getByRole("main")).not.toContainText("56");
});

test("both sources silent: the page says what happened and never “none”", async ({
  kris,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.inject({ api, kind: "status", status: 503, count: 8 });
  await controlRoom.inject({ api: "hospital-tests", kind: "status", status: 503, count: 16 });
  await kris.opens("/me/test-results");
  await kris.doesNotRead("No test results");
  await kris.reads("call 111");
});

test("a surgery that has switched results off is named, and said to be the reason", async ({
  kris,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.change("kris", {
    "practice.recordAccess": "summary",
    "practice.historicalAccess": "none",
  });
  await kris.opens("/me/test-results");
  await kris.reads(/does not show results here/);
});
