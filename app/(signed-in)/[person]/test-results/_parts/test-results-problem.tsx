import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { CouldNotShow } from "#components/layout/could-not-show.tsx";
import { otherWaysToAsk } from "#components/test-results/other-ways.tsx";
import type { KnownSurgery } from "#components/test-results/surgery.ts";
import { requireCorrelationId } from "#lib/access/request.ts";
import type { Failure } from "#lib/result.ts";
import { turnAway } from "../../../turn-away.ts";

export interface TestResultsProblemProps {
  failure: Failure;
  /** The address without any query. */
  here: string;
  /** Tried again already. */
  again: boolean;
  surgery: KnownSurgery;
  /** What was asked for. */
  what: "listWhat" | "resultWhat" | "orderedWhat";
}
