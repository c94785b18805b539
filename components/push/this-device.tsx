"use client";

import { useEffect, useRef, useState } from "react";
import { ownMark, subscribe, type Subscribed } from "./subscribe.ts";

export interface ThisDeviceWords {
  noScript: string;
  ask: string;
  turnOn: string;
  asking: string;
  isOn: string;
  denied: string;
  unsupported: string;
  failed: string;
}

interface ThisDeviceProps {
  words: ThisDeviceWords;
  publicKey: string;
  /** Marks of the devices that are subscribed for this person. */
  marks: readonly string[];
  /** Keeps the subscription that the browser gave. */
  action: (form: FormData) => Promise<void>;
}

type Standing = "unknown" | "off" | "asking" | "isOn" | "denied" | "unsupported" | "failed";

function fieldsOf({ endpoint, p256dh, auth }: Subscribed): FormData {
  const form = new FormData();
  form.set("endpoint", endpoint);
  form.set("p256dh", p256dh);
  form.set("auth", auth);
  return form;
}

/**
 * Turns notifications on in this browser, which asks the person itself, and only after they pressed the button. Without
 * script it says that it needs one.
 */
export function ThisDevice({ words, publicKey, marks, action }: ThisDeviceProps) {
  const [standing, setStanding] = useState<Standing>("unknown");
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let over = false;
    void ownMark().then((own) => {
      if (over) return;
      if (own === "unsupported") setStanding("unsupported");
      else setStanding(own.mark !== null && marks.includes(own.mark) ? "isOn" : "off");
    });
    return () => {
      over = true;
    };
  }, [marks]);
  const turnOn = async () => {
    setStanding("asking");
    const subscribed = await subscribe(publicKey);
    if (typeof subscribed === "string") {
      setStanding(subscribed);
      said.current?.focus();
      return;
    }
    await action(fieldsOf(subscribed));
  };
  if (standing === "unknown") return <p data-this-device="">{words.noScript}</p>;
  return (
    <div data-this-device="">
      {(standing === "off" || standing === "failed") && (
        <>
          <p>{words.ask}</p>
          <button
            className="nhsuk-button nhsuk-button--secondary"
            type="button"
            onClick={() => void turnOn()}
          >
            {words.turnOn}
          </button>
        </>
      )}
      <p ref={said} role="status" tabIndex={-1}>
        {standing === "off" ? "" : words[standing]}
      </p>
    </div>
  );
}
