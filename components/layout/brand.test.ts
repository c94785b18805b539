import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import shell from "#content/words/en/shell.json" with { type: "json" };
import { brand } from "#lib/brand.ts";

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("the style sheet has the colours of the brand", () => {
  const sheet = text("components/layout/tokens.css");
  expect(sheet).toContain(`--color-brand-ink: ${brand.colours.ink}`);
  expect(sheet).toContain(`--color-brand-light: ${brand.colours.light}`);
  expect(sheet).toContain(`--color-page: ${brand.colours.page}`);
});

test("the manifest has the name, the colours and icons that exist", () => {
  const manifest = JSON.parse(text(`public${brand.icons.manifest}`));
  expect(manifest).toMatchObject({
    name: brand.productName,
    theme_color: brand.colours.ink,
    background_color: brand.colours.page,
  });
  expect(manifest).not.toHaveProperty("orientation");
  for (const { src } of [...manifest.icons, { src: brand.icons.svg }, { src: brand.icons.apple }])
    expect(existsSync(new URL(`../../public${src}`, import.meta.url)), src).toBe(true);
});

test("the icon is the mark that stands in the header", () => {
  for (const path of Object.values(brand.mark)) expect(text(`public${brand.icons.svg}`)).toContain(path);
});

test("the neutral name has a manifest and icons of its own, and says nothing of the service", () => {
  const { svg, apple, manifest } = brand.neutralIcons;
  const read = text(`public${manifest}`);
  const { name, icons, shortcuts } = JSON.parse(read);
  expect(shortcuts).toBeUndefined();
  expect(name).toBe(shell.away.heading);
  expect(read).not.toMatch(/health|care|door/i);
  for (const src of [...icons.map((icon: { src: string }) => icon.src), svg, apple])
    expect(existsSync(new URL(`../../public${src}`, import.meta.url)), src).toBe(true);
  for (const path of Object.values(brand.neutralMark)) expect(text(`public${svg}`)).toContain(path);
});
