"use client";

import { useEffect } from "react";
import { markApp } from "./app-mark.ts";

/** Takes the sign off the app's icon: nobody is logged in, so nothing is said of anybody. */
export function ClearAppMark() {
  useEffect(() => markApp(false), []);
  return null;
}
