import { abdul } from "./abdul.ts";
import { nadia } from "./nadia.ts";
import { sarah } from "./sarah.ts";
import { kyle } from "./kyle.ts";
import { kris } from "./kris.ts";
import { maya } from "./maya.ts";
import { priya } from "./priya.ts";
import { grace } from "./grace.ts";
import { tom } from "./tom.ts";
import { joan } from "./joan.ts";
import { leah } from "./leah.ts";
import { omar } from "./omar.ts";
import { wendy } from "./wendy.ts";
import { femi } from "./femi.ts";
import type { Person } from "#mocks/nation/person.ts";

/** The named people of the sandbox, in the order in which they are shown. */
export const everyone: readonly Person[] = [
  kris,
  abdul,
  nadia,
  sarah,
  kyle,
  maya,
  priya,
  grace,
  tom,
  joan,
  leah,
  omar,
  wendy,
  femi,
];
