"use client";

import { Button } from "../ui/button.tsx";

/**
 * Opens the browser's own print dialog. Without script it cannot be seen, because it could do nothing; with script its
 * place is kept from the start, so that nothing moves.
 */
export function PrintButton({ text }: { text: string }) {
  return (
    <Button
      variant="secondary"
      type="button"
      text={text}
      classes="nhsuk-u-frontend-not-supported-hidden"
      attributes={{ onClick: () => window.print() }}
    />
  );
}
