import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import appointments from "#content/words/en/appointments.json" with { type: "json" };
import { unknownPlace } from "#lib/opening-hours.ts";
import { HospitalsNotHere } from "./hospitals-not-here.tsx";

test("of a hospital that takes no part not all is shown, though the referral service may tell of some", () => {
  const place = { ...unknownPlace, telephone: "01632 960130" };
  const westmoor = { odsCode: "RZ903", name: "Westmoor Hospital", takesPart: false, place };
  const drawn = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ appointments }}>
      <HospitalsNotHere hospitals={[westmoor]} />
    </NextIntlClientProvider>,
  );
  expect(drawn).toMatch(
    /Westmoor Hospital does not take part.*We cannot show all appointments there\..*01632960130/s,
  );
});
