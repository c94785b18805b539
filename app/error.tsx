"use client";

import { ProblemPage } from "#components/layout/problem-page.tsx";

/** For our own mistakes: what other services get wrong is a value, and shown where it belongs. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <ProblemPage code={error.digest} />;
}
