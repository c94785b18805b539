"use client";

import { useEffect, useState } from "react";
import { ownMark } from "./subscribe.ts";

/** Sends with a form the mark by which this browser knows itself among the devices with notifications; else nothing. */
export function ThisMark() {
  const [mark, setMark] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    void ownMark().then((own) => {
      if (!over && own !== "unsupported") setMark(own.mark);
    });
    return () => {
      over = true;
    };
  }, []);
  return mark === null ? null : <input type="hidden" name="mark" value={mark} />;
}
