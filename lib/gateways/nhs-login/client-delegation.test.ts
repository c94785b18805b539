import { expect, test, vi } from "vitest";
import { requireSignInPermit } from "#lib/access/gate.ts";
import { aRequest } from "#lib/access/testing/sign-in.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { requestDelegatedIdToken } from "./client-delegation.ts";

vi.mock("#lib/env.ts", () => ({ env: () => ({ SANDBOX_ORIGIN: undefined }) }));

test("without the sandbox nobody is asked for a token to act for someone", async () => {
  const asked = vi.spyOn(globalThis, "fetch");
  const permit = requireSignInPermit(aRequest());
  expect(await requestDelegatedIdToken(permit, "a.b.c", "9994567896" as NhsNumber)).toEqual({
    ok: false,
    failure: { kind: "not-allowed", because: "not-granted" },
  });
  expect(asked).not.toHaveBeenCalled();
});
