import type { ReactNode } from "react";
import { NextIntlClientProvider } from "next-intl";
import offline from "#content/words/en/offline.json" with { type: "json" };
import shell from "#content/words/en/shell.json" with { type: "json" };
import type { Messages } from "#app/_words/messages.ts";

/** What every view of the document says; sections bring their own. */
const always = { offline, shell };

/** Words of the document, as the pages have theirs: English until the parts are translated. */
export function Words({ more, children }: { more?: Partial<Messages> | undefined; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ ...always, ...more }}>
      {children}
    </NextIntlClientProvider>
  );
}
