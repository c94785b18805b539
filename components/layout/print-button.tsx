"use client";

/**
 * Opens the browser's own print dialog. Without script it cannot be seen, because it could do nothing; with script its
 * place is kept from the start, so that nothing moves.
 */
export function PrintButton({ text }: { text: string }) {
  return (
    <button
      className="nhsuk-button nhsuk-button--secondary nhsuk-u-frontend-not-supported-hidden"
      type="button"
      onClick={() => window.print()}
    >
      {text}
    </button>
  );
}
