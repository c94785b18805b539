import { allergyPages } from "./pages/allergies.ts";
import { designPages } from "./pages/design.ts";
import { documentPages } from "./pages/documents.ts";
import { medicinePages } from "./pages/medicines.ts";
import { ownPages } from "./pages/own.ts";
import { publicPages } from "./pages/public.ts";
import { recordPages } from "./pages/record.ts";
import { sharingPages } from "./pages/sharing.ts";
import { takeAwayPages } from "./pages/take-away.ts";
import { testResultPages } from "./pages/test-results.ts";
import type { Pages } from "./pages/state.ts";

/**
 * Every page of the application by the pattern of its route, with each state that has a fixture. The structure test
 * holds this list against the routes in app/, so that none is forgotten.
 */
export const pages: Pages = {
  ...publicPages,
  ...designPages,
  ...documentPages,
  ...ownPages,
  ...recordPages,
  ...allergyPages,
  ...medicinePages,
  ...sharingPages,
  ...takeAwayPages,
  ...testResultPages,
};
