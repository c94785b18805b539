import { expect, test } from "vitest";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readReferrals } from "./schema.ts";

const kris = "9996789012" as NhsNumber;

const referral = (link: string) => ({
  resourceType: "ServiceRequest",
  status: "active",
  intent: "order",
  subject: { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris } },
  extension: [
    {
      url: "https://x.example/Extension-eRS-ServiceRequest-State",
      extension: [{ url: "state", valueCoding: { code: "NOT_BOOKED" } }],
    },
    { url: "https://x.example/Extension-Portal-Link", valueUrl: link },
  ],
});

test.each([
  ["https://portal.example/book", "https://portal.example/book"],
  ["http://portal.example/book", null],
  ["javascript:alert(1)", null],
])("of a referral with the link %s the link is %s", (link, portalLink) => {
  const entry = [{ resource: referral(link) }];
  expect(readReferrals({ resourceType: "Bundle", type: "searchset", entry }, kris)).toMatchObject({
    value: { referrals: [{ state: "NOT_BOOKED", portalLink }], refused: [] },
  });
});
