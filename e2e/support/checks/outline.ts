import type { Page } from "@playwright/test";
import { inPage } from "./in-page.ts";

/** The page as someone hears it: one h1, headings without gaps, landmarks told apart, ids and links that mean one thing. */
export function outlineFaults(page: Page): Promise<string[]> {
  return inPage(page, (tools) => {
    const faults: string[] = [];
    const all = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => tools.shown(one));
    const words = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
    const nameOf = (one: Element) =>
      words(
        one.getAttribute("aria-label") ??
          (one.getAttribute("aria-labelledby") ?? "")
            .split(" ")
            .map((id) => document.getElementById(id)?.textContent ?? "")
            .join(" "),
      );

    const headings = all("h1, h2, h3, h4, h5, h6");
    const tops = headings.filter(({ tagName }) => tagName === "H1").length;
    if (tops !== 1) faults.push(`there are ${tops} h1, not one`);
    // A summary of errors stands above the h1, as an h2.
    let before = 1;
    for (const heading of headings) {
      const level = Number(heading.tagName.slice(1));
      if (words(heading.textContent) === "") faults.push(`${tools.name(heading)} is empty`);
      if (level > before + 1) faults.push(`${tools.name(heading)} skips a level after h${before}`);
      before = level;
    }

    const landmarks: Record<string, string> = {
      banner: "body > header, [role=banner]",
      navigation: "nav, [role=navigation]",
      main: "main, [role=main]",
      contentinfo: "body > footer, [role=contentinfo]",
      search: "search, [role=search]",
      complementary: "aside, [role=complementary]",
      form: "form[aria-label], form[aria-labelledby], [role=form]",
      region: "section[aria-label], section[aria-labelledby], [role=region]",
    };
    for (const [role, selector] of Object.entries(landmarks)) {
      const found = all(selector);
      const names = found.map(nameOf);
      if (role === "main" && found.length !== 1)
        faults.push(`there are ${found.length} main landmarks, not one`);
      if (role === "navigation" && names.includes("")) faults.push("a navigation has no name");
      if (new Set(names).size < names.length) faults.push(`${found.length} ${role} landmarks share a name`);
    }

    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) < index)))
      faults.push(`id "${id}" is given more than once`);

    for (const one of document.querySelectorAll("body [title]"))
      faults.push(`${tools.name(one)} says "${one.getAttribute("title") ?? ""}" to a mouse only`);

    const leads = new Map<string, string>();
    for (const link of all("a[href]") as HTMLAnchorElement[]) {
      const text = words(link.getAttribute("aria-label") ?? link.textContent).toLowerCase();
      const other = leads.get(text);
      if (other !== undefined && other !== link.href)
        faults.push(`two links say "${text}" and lead to ${other} and ${link.href}`);
      leads.set(text, link.href);
    }
    return faults;
  });
}
