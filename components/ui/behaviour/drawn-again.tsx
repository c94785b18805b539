"use client";

import { useState, type ReactNode } from "react";
import { Button } from "../button.tsx";

export interface DrawnAgainProps {
  /** What the button says. */
  label: string;
  before: ReactNode;
  after: ReactNode;
}

/**
 * Draws one of two states of a component, and the other when its button is pressed: what happens in the browser when
 * a form comes back with an error and the page is not loaded anew. For the gallery.
 */
export function DrawnAgain({ label, before, after }: DrawnAgainProps) {
  const [again, setAgain] = useState(false);
  return (
    <>
      {again ? after : before}
      <Button
        type="button"
        text={label}
        variant="secondary"
        small
        attributes={{ onClick: () => setAgain(!again) }}
      />
    </>
  );
}
