import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";

/** Words of somebody else inside a sentence: of another language, they do not turn it round. */
export const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Values of the sentences that name the surgery where it is known. */
export const surgeryIn = (surgery: KnownSurgery) => ({
  bdi,
  known: surgery === null ? "no" : "yes",
  name: surgery?.name ?? "",
});
