import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import words from "#content/words/en/waiting-lists.json" with { type: "json" };
import type { WaitingPlace } from "#lib/domain/waiting-lists/model.ts";
import { me } from "#lib/paths.ts";
import { ChangeSent } from "./change-sent.tsx";
import { LeftList } from "./leave-list.tsx";
import { WaitingPlaces } from "./waiting-list.tsx";

const place: WaitingPlace = {
  ...{ id: "wskin", own: "skin", specialty: "Dermatology", since: null, ended: null, waiting: true },
  ...{ hospital: { odsCode: "RZ902", name: "Southquay General Hospital" }, average: null, within80: null },
  ...{ toldOn: null, date: null, department: null, leftHere: false },
};

const drawn = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ "waiting-lists": words }}>
      {node}
    </NextIntlClientProvider>,
  );

test("a message is told as sent while its department is silent, without a reference", () => {
  const page = drawn(<ChangeSent place={place} change={null} person={me} />);
  expect(page).toContain("Message sent");
  expect(page).toContain("Its system does not answer now.");
  expect(page).not.toContain("Your reference");
});

test("having left is told while the department is silent, without a reference", () => {
  const page = drawn(<LeftList place={{ ...place, leftHere: true }} person={me} />);
  expect(page).toContain("You have left this list");
  expect(page).toContain("We cannot show your reference now.");
  expect(page).not.toContain("Your reference");
});

const list = (places: readonly WaitingPlace[], departmentsSilent = false) =>
  drawn(
    <WaitingPlaces
      list={{ places, complete: false, silentSystems: ["northfield-01"], under16: false, departmentsSilent }}
      {...{ person: me, today: "2028-05-16", callSilent: "01632 960110", callDepartments: "01632 960120" }}
    />,
  );

test("that what is shown is still right is said where something is shown, and the number is there always", () => {
  expect(list([place])).toMatch(
    /did not answer: Northfield Hospital\. What we show is still right\..*960110/s,
  );
  expect(list([])).toContain("01632 960110");
  expect(list([])).not.toContain("still right");
});

test("where departments are silent there is the number of the list's hospital", () => {
  expect(list([place], true)).toContain("01632 960120");
  expect(list([place])).not.toContain("01632 960120");
});
