import { expect, test, vi } from "vitest";
import { unknownPlace } from "#lib/opening-hours.ts";
import { me } from "#lib/paths.ts";
import { hospitalsToCall } from "./places-to-call.ts";
import { readTakingPart } from "./read-list.ts";

vi.mock("next-intl/server", () => ({ getTranslations: vi.fn() }));
vi.mock("./read-list.ts", () => ({ readTakingPart: vi.fn() }));

const hospital = (name: string, takesPart: boolean | null, telephone: string | null) => ({
  ...{ odsCode: name, name, takesPart, place: { ...unknownPlace, telephone } },
});

test("where hospitals told nothing each that takes part, or may, is called by its number where it is known", async () => {
  const hospitals = [
    hospital("Northfield Hospital", true, "01632 960110"),
    hospital("Southquay General Hospital", null, "01632 960120"),
    hospital("Westmoor Hospital", false, "01632 960130"),
    hospital("Eastbrook Hospital", true, null),
  ];
  vi.mocked(readTakingPart).mockResolvedValue({ takingPart: { hospitals } } as never);
  expect(await hospitalsToCall(me)).toEqual([
    { name: "Northfield Hospital", telephone: "01632 960110" },
    { name: "Southquay General Hospital", telephone: "01632 960120" },
  ]);
  vi.mocked(readTakingPart).mockResolvedValue({ takingPart: { hospitals: null } } as never);
  expect(await hospitalsToCall(me)).toEqual([]);
});
