import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { proxy } from "../proxy.ts";
import { scriptingOn } from "./scripting-on.ts";

vi.mock("./env.ts", () => ({ env: () => ({ APP_ORIGIN: "https://front.door" }) }));

interface Policy {
  createHTML: (html: string) => string | null;
  createScriptURL: (address: string) => string | null;
}

/** Runs the snippet as a browser would, with or without modules and Trusted Types, and says what came of it. */
function ran({ modules = true, trusts = true } = {}) {
  const policies = new Map<string, Policy>();
  const trustedTypes = { createPolicy: (name: string, policy: Policy) => policies.set(name, policy) };
  const body = { className: "own" };
  const HTMLScriptElement = function () {};
  if (modules) HTMLScriptElement.prototype.noModule = false;
  const global = { document: { body }, HTMLScriptElement, ...(trusts && { trustedTypes }) };
  runInNewContext(scriptingOn, { ...global, self: global });
  return { classes: body.className.split(" "), policies };
}

test("the layout draws the snippet and nothing else inline, and the policy allows it by its hash", () => {
  const layout = readFileSync(join(import.meta.dirname, "../app/layout.tsx"), "utf8");
  expect(layout.match(/<script[^>]*>[^<]*<\/script>/g)).toEqual(["<script>{scriptingOn}</script>"]);
  expect(layout).toContain('import { scriptingOn } from "#lib/scripting-on.ts";');
  const hash = createHash("sha256").update(scriptingOn).digest("base64");
  const headers = proxy(new NextRequest("https://front.door/")).headers;
  expect(headers.get("Content-Security-Policy")).toMatch(/script-src [^;]*'sha256-/);
  expect(headers.get("Content-Security-Policy")).toContain(`'sha256-${hash}'`);
});

test("React writes the snippet as it is: it holds nothing that must be escaped in a script", () => {
  expect(scriptingOn).not.toMatch(/<\/|<!--|<script/i);
});

test("the body says that script is on, and what nhsuk-frontend needs only where modules run", () => {
  expect(ran().classes).toEqual(["own", "js-enabled", "nhsuk-frontend-supported"]);
  expect(ran({ modules: false }).classes).toEqual(["own", "js-enabled"]);
  expect(ran({ trusts: false }).classes).toContain("js-enabled");
});

test("the default policy trusts our own files of scripts and words, no foreign address and no markup", () => {
  const { policies } = ran();
  expect([...policies.keys()]).toEqual(["default"]);
  const { createHTML, createScriptURL } = policies.get("default")!;
  expect(createScriptURL("/_next/static/chunks/a.js")).toBe("/_next/static/chunks/a.js");
  for (const address of [
    "https://elsewhere.example/a.js",
    "//elsewhere.example/_next/static/a.js",
    "/_next/image",
    "data:text/javascript,1",
  ])
    expect(createScriptURL(address), address).toBeNull();
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const plain = (before + after).replaceAll("<", "");
      expect(createHTML(plain)).toBe(plain);
      expect(createHTML(`${before}<${after}`)).toBeNull();
    }),
  );
  fc.assert(fc.property(fc.webUrl(), (address) => createScriptURL(address) === null));
});
