import { useEffect, useState } from "react";

/** A part of the document that comes by itself; null until it is there, and where it did not come. */
export function useArrived<T>(load: () => Promise<T>): T | null {
  const [arrived, setArrived] = useState<{ readonly value: T } | null>(null);
  const [asked] = useState(() => load);
  useEffect(() => {
    let over = false;
    asked().then(
      (value) => !over && setArrived({ value }),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [asked]);
  return arrived?.value ?? null;
}
