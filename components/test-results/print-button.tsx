"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Opens the browser's own print dialog. Without script it is not there at all, because it could do nothing. */
export function PrintButton({ text }: { text: string }) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  return (
    <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={() => window.print()}>
      {text}
    </button>
  );
}
