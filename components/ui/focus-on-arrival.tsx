"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

const neverChanges = () => () => undefined;

/** Whether this is drawn for the first time together with the page, and not put into a page that was there before. */
const useCameWithPage = () =>
  useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );

/**
 * Draws nothing. HTML alone gives the error summary the focus when a page loads; this does it where a form was sent by
 * script and the page did not load anew, each time that a form was sent. A page that only draws itself again, because
 * something else on it changed, keeps the focus where it is; so does one whose reader was faster than the script.
 */
export function FocusOnArrival() {
  const due = useRef<"now" | "unless-moved" | "no">(useCameWithPage() ? "unless-moved" : "now");
  useEffect(() => {
    const sent = () => {
      due.current = "now";
    };
    document.addEventListener("submit", sent);
    return () => document.removeEventListener("submit", sent);
  }, []);
  useEffect(() => {
    const notMoved = document.activeElement === document.body;
    if (due.current === "now" || (due.current === "unless-moved" && notMoved))
      document.querySelector<HTMLElement>(".nhsuk-error-summary")?.focus();
    due.current = "no";
  });
  return null;
}
