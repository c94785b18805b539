"use client";

import { ProblemPage } from "#components/layout/problem-page.tsx";
import words from "#content/words/en/problem-page.json" with { type: "json" };
import "./globals.css";

/** For a mistake in the frame of the document itself, which is then drawn here. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <ProblemPage words={words} code={error.digest} />
      </body>
    </html>
  );
}
