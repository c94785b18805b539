"use client";

import { useEffect } from "react";

/**
 * Draws nothing. HTML alone gives the error summary the focus when a page loads; this does it where a form was posted
 * by script and the page did not load anew. `of` is what the problem belongs to: each new one takes the focus again.
 */
export function FocusOnArrival({ of }: { of: string }) {
  useEffect(() => {
    document.querySelector<HTMLElement>(".nhsuk-error-summary")?.focus();
  }, [of]);
  return null;
}
