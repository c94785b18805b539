"use client";

import { ProblemPage } from "#components/layout/problem-page.tsx";
import words from "#content/words/en/problem-page.json" with { type: "json" };

/** For our own mistakes: what other services get wrong is a value, and shown where it belongs. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <ProblemPage words={words} code={error.digest} />;
}
