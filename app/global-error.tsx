"use client";

import { ProblemPage } from "#components/layout/problem-page.tsx";
import "./globals.css";

/** For a mistake in the frame of the document itself, which is then drawn here. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <ProblemPage code={error.digest} />
      </body>
    </html>
  );
}
