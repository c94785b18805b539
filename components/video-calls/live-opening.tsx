"use client";

import { useEffect } from "react";
import { useRouter } from "next/navigation";

/** A timer takes no more than 2³¹ milliseconds; a page that stands open so long asks again then. */
const longestWait = 2_000_000;

/** Draws nothing. Asks for the page again when the call opens or closes, so that it says so without a reload. */
export function LiveOpening({ inSeconds }: { inSeconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setTimeout(() => router.refresh(), Math.min(inSeconds, longestWait) * 1000);
    return () => clearTimeout(timer);
  }, [router, inSeconds]);
  return null;
}
