import type { Page } from "@playwright/test";

/** A plain page without a fault, for faults to be planted in. */
const sound = `
  header, nav, main, footer { padding: 8px }
  a, button, summary { display: inline-block; min-height: 44px; min-width: 44px; padding: 12px; color: #005eb8 }
  button { background: #fff; border: 2px solid #005eb8; font: inherit }
  :focus-visible { outline: 4px solid #212b32; outline-offset: 2px }
  body { font: 1rem/1.5 arial, sans-serif; color: #212b32; background: #fff; margin: 0; padding-bottom: 80px }
  html { scroll-padding: 16px 96px }`;

/** A page of its own, whole but for what is planted in it. */
export const pageWith = (main: string, style = "", outside = "") => `<!DOCTYPE html>
  <html lang="en" dir="ltr"><head><title>Fruit – Front Door</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><style>${sound}${style}</style></head>
  <body><header><a href="/">Front Door</a></header>
  <main><h1>Fruit</h1><p>Some words about fruit.</p>${main}</main>${outside}</body></html>`;

export const bottomBar = `<nav aria-label="Main" class="bar"><a href="/bar">Bar</a></nav>`;
export const barStyle = (room: string) => `
  .bar { position: fixed; inset: auto 0 0; background: #fff; height: 64px }
  @media (max-height: 300px) { .bar { position: static } }
  html { scroll-padding: ${room} }`;
export const tall = `<p style="height: 2000px">Much of it.</p>`;

/** A fault, the check that must find it, and what that check must say. */
export interface Seeded {
  readonly fault: string;
  readonly check: (page: Page) => Promise<string[]>;
  readonly html: string;
  readonly says: RegExp;
}
