import { expect, test } from "vitest";
import { howFarBack } from "./from-gp-connect-pfs-user-permissions.ts";

type Level = "none" | "summary" | "detailed" | "documents" | "full";

const reach = (current: Level, historical: Level) =>
  howFarBack({
    medicalRecord: {
      effectiveDate: "2022-11-01",
      current: { accessLevel: current },
      historical: { accessLevel: historical },
    },
  }).kind;

test("results are shown where the level has coded record, before and after the effective date apart", () => {
  expect(reach("full", "detailed")).toBe("everything");
  expect(reach("detailed", "summary")).toBe("from");
  expect(reach("summary", "documents")).toBe("until");
  expect(reach("summary", "none")).toBe("nothing");
  expect(howFarBack({})).toEqual({ kind: "nothing" });
});

test("the date is the effective date", () => {
  const medicalRecord = { effectiveDate: "2022-11-01", current: { accessLevel: "full" as const } };
  expect(howFarBack({ medicalRecord })).toEqual({ kind: "from", from: "2022-11-01" });
});
