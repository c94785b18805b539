"use client";

import { useEffect, useState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { hasUnsent } from "./held-forms.ts";
import type { LookedAfter } from "./worker-watch.ts";

export interface UpdateWords {
  updateTitle: string;
  updateText: string;
  updateNow: string;
  updateLater: string;
  /** Where something on the page was written and not sent. */
  updateUnsent: string;
}

const laterKey = "update-later";

/** Told once in a visit that it can wait. */
const saidLater = (): boolean => {
  try {
    return sessionStorage.getItem(laterKey) !== null;
  } catch {
    return false;
  }
};

const sayLater = (): void => {
  try {
    sessionStorage.setItem(laterKey, "1");
  } catch {
    // It is asked again on the next page.
  }
};

/** Whether the person, or their browser, wants as little as possible downloaded. */
const wantsLessData = (): boolean =>
  document.documentElement.dataset["data"] === "less" ||
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

const hasWorker = async (): Promise<boolean> =>
  (await navigator.serviceWorker.getRegistration("/").catch(() => undefined)) !== undefined;

/** Looks after the service worker of this browser, and asks before a new one takes over: nothing that is typed is lost. */
export function LiveUpdate({ words, mayRegister }: { words: UpdateWords; mayRegister: boolean }) {
  const [worker, setWorker] = useState<LookedAfter | null>(null);
  const [asked, setAsked] = useState(false);
  const [unsent, setUnsent] = useState(false);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    let over = false;
    void (async () => {
      // One that is there is kept fresh, whatever was chosen since: it may show notices, or open what is kept.
      if ((!mayRegister || wantsLessData()) && !(await hasWorker())) return;
      const { lookAfterWorker } = await import("./worker-watch.ts");
      if (over) return;
      setWorker(
        await lookAfterWorker({
          waits: () => {
            if (!over && !saidLater()) setAsked(true);
          },
        }),
      );
    })().catch(() => undefined);
    return () => {
      over = true;
    };
  }, [mayRegister]);
  if (!asked || worker === null) return null;
  const update = () => {
    if (hasUnsent(document.forms)) setUnsent(true);
    else worker.takeOver();
  };
  const later = () => {
    sayLater();
    setAsked(false);
  };
  return (
    <div className="nhsuk-width-container">
      <section role="status">
        <Notice title={words.updateTitle}>
          <p>{unsent ? words.updateUnsent : words.updateText}</p>
          <p>
            <button className="app-link-button" type="button" onClick={update}>
              {words.updateNow}
            </button>
          </p>
          <button className="app-link-button" type="button" onClick={later}>
            {words.updateLater}
          </button>
        </Notice>
      </section>
    </div>
  );
}
