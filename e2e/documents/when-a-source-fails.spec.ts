import { expect, test } from "../support/house.ts";

test("a file that is damaged is a sentence, and the rest of its page stays", async ({
  kris,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/documents");
  await kris.follows(/^Letter about your blood test/);
  await kris.seesPage("Before you open this document");
  await controlRoom.inject({
    ...{ api: "gp-connect-pfs-access-record", kind: "body", path: "/documents/Binary", count: 4 },
    body: JSON.stringify({ resourceType: "Binary", contentType: "text/plain", content: "Zm9v*mFy" }),
  });
  await kris.presses("Continue");
  await kris.seesPage("Letter about your blood test");
  await kris.reads("The file that came is damaged");
  await kris.reads("Dr Amina Yusuf");
});

test("hospitals that do not answer are named, and the surgery's letters stay", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.inject({
    ...{ api: "wayfinder-patient-care-aggregator", kind: "status", status: 500, count: 40 },
  });
  await kris.opens("/me/documents");
  await kris.reads("We could not show letters and documents from the hospitals");
  await expect(page.getByRole("main").getByRole("link", { name: /^Allergy clinic letter/ })).toBeVisible();
});
