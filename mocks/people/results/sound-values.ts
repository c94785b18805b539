import { bloodCount, hba1c, kidney, lipids, liver, within } from "./panels.ts";
import type { Measurement } from "./result.ts";
import type { TestKey } from "./tests.ts";

type Values = { group: TestKey | null; measurements: Measurement[] };

const panel = (group: TestKey, measurements: Measurement[]): Values => ({ group, measurements });
const single = (measurement: Measurement): Values => ({ group: null, measurements: [measurement] });

const values: Partial<Record<TestKey, () => Values>> = {
  bloodCount: () => panel("bloodCount", bloodCount(138, 6.2, 251, 89, 3.6)),
  kidney: () => panel("kidney", kidney(140, 4.4, 5.1, 71, 91)),
  liver: () => panel("liver", liver(27, 78, 9, 43, 70)),
  lipids: () => panel("lipids", lipids(4.6, 1.4, 2.5, 3.2, 1.5)),
  hba1c: () => single(hba1c(51)),
  fastingGlucose: () => single(within("fastingGlucose", 5.2, 3, 6)),
  glucose: () => single(within("glucose", 5.6, 3, 7.8)),
  ferritin: () => single(within("ferritin", 64, 15, 300)),
};

/** Values that a laboratory could send for a test; a test that has none here could not be done. */
export function soundValues(test: TestKey): Values {
  return values[test]?.() ?? single({ test });
}
