"use client";

import { useEffect, useRef, useState } from "react";
import { ownMark, subscribe, type Subscribed } from "./subscribe.ts";

export interface ThisDeviceWords {
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

type Standing = "off" | "asking" | "isOn" | "denied" | "unsupported" | "failed";

function fieldsOf({ endpoint, p256dh, auth }: Subscribed): FormData {
  const form = new FormData();
  form.set("endpoint", endpoint);
  form.set("p256dh", p256dh);
  form.set("auth", auth);
  return form;
}

/**
 * Turns notifications on in this browser, which asks the person itself, and only after they pressed the button. Without
 * script it is not there.
 */
export function ThisDevice({ words, publicKey, marks, action }: ThisDeviceProps) {
  const [standing, setStanding] = useState<Standing>("off");
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let over = false;
    void ownMark().then((own) => {
      if (over) return;
      if (own === "unsupported") setStanding("unsupported");
      else if (own.mark !== null && marks.includes(own.mark)) setStanding("isOn");
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
  return (
    <div className="app-with-script" data-this-device="">
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
