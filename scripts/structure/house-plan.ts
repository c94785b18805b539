import { apiLaws } from "./apis.ts";
import { brandLaws } from "./brand.ts";
import { documentLaws } from "./documents.ts";
import { doorLaws } from "./doors.ts";
import { roomLaws } from "./rooms.ts";
import { routeLaws } from "./routes.ts";
import type { Law } from "./tree.ts";
import { wordLaws } from "./words.ts";

/** The house plan: what the file system itself must show, derived from folder names and checked both ways. */
export const housePlan: readonly Law[] = [
  ...roomLaws,
  ...apiLaws,
  ...wordLaws,
  ...routeLaws,
  ...doorLaws,
  ...documentLaws,
  ...brandLaws,
];
