import { expect, test } from "../support/house.ts";
import { gpSilent } from "../support/pages/state.ts";

interface Part {
  readonly surgery: string;
  readonly phone: string;
  /** What is off or partly on, what to say to have it, and how it goes without. */
  readonly off: readonly { readonly name: string; readonly ask: string; readonly otherWay: string }[];
  readonly says: string | RegExp;
}

const people: Readonly<Record<string, Part>> = {
  kris: { surgery: "Mill Lane Surgery", phone: "01632 960102", off: [], says: "On since" },
  omar: {
    surgery: "Castle Street Medical Centre",
    phone: "01632 960104",
    off: [
      {
        name: "Booking appointments",
        ask: "I would like to book appointments online.",
        otherWay: "Book by phone or at the desk.",
      },
    ],
    says: "Your surgery has switched this off for everyone. Your surgery decides.",
  },
  wendy: {
    surgery: "Riverside Practice",
    phone: "01632 960105",
    off: [
      {
        name: "Detailed health record",
        ask: "I would like to see my detailed health record online",
        otherWay: "You have a right to a copy of your record.",
      },
      {
        name: "Letters and documents",
        ask: "I would like to see the letters and documents in my record online.",
        otherWay: "Ask for a printed copy of a letter",
      },
    ],
    says: /^You asked for more on .*Your surgery has not answered yet\.$/,
  },
  joan: {
    surgery: "Harbour Road Practice",
    phone: "01632 960103",
    off: [
      {
        name: "Detailed health record",
        ask: "I would like to see my detailed health record online",
        otherWay: "You have a right to a copy of your record.",
      },
      {
        name: "Family and carer access",
        ask: "I would like someone I trust to act for me online.",
        otherWay: "Tell your surgery whom it may speak to about you.",
      },
    ],
    says: /^Your surgery's computer system cannot show: referrals/,
  },
};

const everything = [
  "Medicines and allergies",
  "Detailed health record",
  "Letters and documents",
  "Booking appointments",
  "Cancelling appointments",
  "Ordering repeat medicines",
  "Asking in writing",
  "Family and carer access",
];

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const [key, { surgery, phone, off, says }] of Object.entries(people))
      test(
        `${key} reads which surgery and hospitals take part in what, and the other way where they do not`,
        { tag: "@X59" },
        async ({ kris: reader, page, house }) => {
          await reader.isLoggedIn(house.origin, key);
          await reader.opens("/me/sharing");
          const main = page.getByRole("main");
          await expect(main.getByRole("heading", { name: `Your GP surgery: ${surgery}` })).toBeVisible();
          await expect(main.getByRole("link", { name: phone }).first()).toBeVisible();
          for (const name of everything) await reader.reads(name);
          await reader.reads(says);
          for (const { name, ask, otherWay } of off) {
            await expect(main.getByRole("heading", { level: 4, name })).toBeVisible();
            await reader.reads(ask);
            await reader.reads(otherWay);
          }
          await test.step("hospitals, and what has no page here yet, with the other way", async () => {
            await expect(main.getByRole("heading", { name: "Northfield Hospital" })).toBeVisible();
            await reader.reads(/Until then, Westmoor Hospital can tell you by phone on 01632 960112/);
            await reader.reads("Hand in the paper list from your last prescription");
          });
        },
      );
  });

test("without the surgery's answer its part is not known, and the register's is", async ({
  kris,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  for (const fault of gpSilent) await controlRoom.inject(fault);
  await kris.opens("/me/sharing");
  await kris.reads(/^We could not show your own settings/);
  await kris.reads("We could not check this now. It may be on.");
  await kris.reads("Northfield Hospital");
});
