import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import type { OrderedTest, TestResultDetail, TestResultList } from "./model.ts";

/** Every result that the surgery and the hospital show to this person, and what has been ordered. */
export declare function listTestResults(asker: Asker, person: PersonHandle): Promise<Result<TestResultList>>;

/** One result by its opaque id. `not-found` only when every source has answered. */
export declare function getTestResult(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<TestResultDetail>>;

/** One ordered test by its opaque id. */
export declare function getOrderedTest(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<OrderedTest>>;
