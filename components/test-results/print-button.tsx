"use client";

import { useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";

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
    <Button variant="secondary" type="button" text={text} attributes={{ onClick: () => window.print() }} />
  );
}
