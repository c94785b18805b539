import type { ReactNode } from "react";
import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import { cookies } from "next/headers";
import { brand } from "#lib/brand.ts";
import { scriptingOn } from "#lib/scripting-on.ts";
import { directionOf } from "./_words/locales.ts";
import { parseReadingPreferences, readingAttributes, readingCookie } from "./_words/reading-preferences.ts";
import { isPlain, serviceName } from "./_words/service-name.ts";
import "./globals.css";

/** In safety mode every page has the same title, which says nothing: titles stay in the history. */
export async function generateMetadata(): Promise<Metadata> {
  const [plain, name] = await Promise.all([isPlain(), serviceName()]);
  const icons = plain ? brand.neutralIcons : brand.icons;
  return {
    title: { template: plain ? name : `%s – ${name}`, default: name },
    applicationName: name,
    manifest: icons.manifest,
    icons: {
      icon: [{ url: icons.svg, type: "image/svg+xml" }],
      apple: [{ url: icons.apple, sizes: "180x180" }],
    },
    // A test result can look like a phone number, and must not become one.
    formatDetection: { telephone: false },
    robots: { index: false, follow: false },
  };
}

/** No largest scale: people may zoom as far as they need. */
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: brand.colours.ink,
};

/** The document. Words are put in on the server, so that no catalogue of them goes to the browser. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const reading = parseReadingPreferences((await cookies()).get(readingCookie)?.value);
  return (
    <html lang={locale} dir={directionOf(locale)} {...readingAttributes(reading)}>
      <body suppressHydrationWarning>
        <script>{scriptingOn}</script>
        {children}
      </body>
    </html>
  );
}
