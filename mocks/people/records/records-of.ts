import { abdul } from "./abdul.ts";
import { encounters, inWords, measures } from "./concepts.ts";
import { grace } from "./grace.ts";
import { joan } from "./joan.ts";
import { kris } from "./kris.ts";
import { kyle } from "./kyle.ts";
import { leah } from "./leah.ts";
import { maya } from "./maya.ts";
import { nadia } from "./nadia.ts";
import { priya } from "./priya.ts";
import type { WrittenRecord } from "./record.ts";
import { sarah } from "./sarah.ts";
import { tom } from "./tom.ts";
import { consultation, heading, noted, record, topic } from "./written.ts";

const written: Record<string, WrittenRecord> = {
  abdul,
  grace,
  joan,
  kris,
  kyle,
  leah,
  maya,
  nadia,
  priya,
  sarah,
  tom,
};

/** Little is known of somebody without a record here: one call to the surgery last autumn, and that is all. */
function thin(key: string, doctor: string): WrittenRecord {
  return record({
    consultations: [
      consultation({
        key: `${key}-c-call`,
        at: "2027-10-04T10:30",
        by: doctor,
        how: encounters.telephone,
        topics: [
          topic("Cold", null, heading("History", "Three days of a runny nose. No fever.", `${key}-advice`)),
        ],
      }),
    ],
    measurements: [
      noted(`${key}-advice`, "2027-10-04T10:35", doctor, inWords("Advice about self care given")),
      noted(`${key}-smoking`, "2026-09-07T09:00", doctor, measures.neverSmoked),
    ],
  });
}

/** What the surgery has written about somebody, dates as written; `doctor` is who wrote it where there is no record here. */
export function recordOf(key: string, doctor: string): WrittenRecord {
  return Object.hasOwn(written, key) ? (written[key] ?? thin(key, doctor)) : thin(key, doctor);
}
