"use client";

import { useEffect, useState, useSyncExternalStore, type ComponentType } from "react";
import type { ListenProps } from "./live-listen-buttons.tsx";
import { languageAt, voiceFor } from "./voices.ts";

/** Some browsers know their voices only after a while. */
function whenVoicesChange(tell: () => void): () => void {
  if (!("speechSynthesis" in window)) return () => undefined;
  window.speechSynthesis.addEventListener("voiceschanged", tell);
  return () => window.speechSynthesis.removeEventListener("voiceschanged", tell);
}

/**
 * Reads the page aloud with a voice that is on the device. Nothing is there without script or without such a voice, and
 * the buttons are fetched only where there is one; the room for them is kept, so that nothing moves when they come.
 */
export function Listen(props: ListenProps) {
  const [Buttons, setButtons] = useState<ComponentType<ListenProps>>();
  const { of } = props;
  const canListen = useSyncExternalStore(
    whenVoicesChange,
    () => voiceFor(languageAt(document.querySelector(of))) !== undefined,
    () => false,
  );
  useEffect(() => {
    if (!canListen) return;
    import("./live-listen-buttons.tsx").then(
      ({ ListenButtons }) => setButtons(() => ListenButtons),
      () => undefined,
    );
  }, [canListen]);
  return canListen && Buttons !== undefined ? <Buttons {...props} /> : <div className="app-listen" />;
}
