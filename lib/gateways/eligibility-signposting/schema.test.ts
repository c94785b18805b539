import { expect, test } from "vitest";
import { readPatientCheck } from "./schema.ts";

const checkWith = (urlLink: string) => ({
  responseId: "r",
  meta: { lastUpdated: "2028-05-16T09:00:00Z" },
  processedSuggestions: [
    {
      condition: "RSV",
      status: "Actionable",
      actions: [{ actionType: "ButtonWithAuthLink", urlLink, urlLabel: "Continue to booking" }],
    },
  ],
});

test.each([
  ["https://book.example/rsv", "https://book.example/rsv"],
  ["http://book.example/rsv", undefined],
  ["javascript:alert(1)", undefined],
])("an action keeps its words, and of the link %s there stays %s", (link, kept) => {
  const reading = readPatientCheck(checkWith(link));
  const action = reading.ok ? reading.value.processedSuggestions[0]?.actions[0] : undefined;
  expect(action).toMatchObject({ urlLabel: "Continue to booking" });
  expect(action?.urlLink).toBe(kept);
});
