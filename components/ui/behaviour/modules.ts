/** What every module of nhsuk-frontend is: given its element, and at most some settings, it does the rest. */
type Module = new (root: Element, config?: Record<string, unknown>) => unknown;

/** Each module is a chunk of its own, asked for only by a page that draws its component. */
export const modules = {
  button: async () => (await import("nhsuk-frontend/dist/nhsuk/components/button/button.mjs")).Button,
  "character-count": async () =>
    (await import("nhsuk-frontend/dist/nhsuk/components/character-count/character-count.mjs")).CharacterCount,
  checkboxes: async () =>
    (await import("nhsuk-frontend/dist/nhsuk/components/checkboxes/checkboxes.mjs")).Checkboxes,
  "file-upload": async () => (await import("./file-upload.ts")).NamedFileUpload,
  "notification-banner": async () =>
    (await import("nhsuk-frontend/dist/nhsuk/components/notification-banner/notification-banner.mjs"))
      .NotificationBanner,
  "password-input": async () =>
    (await import("nhsuk-frontend/dist/nhsuk/components/password-input/password-input.mjs")).PasswordInput,
  radios: async () => (await import("./radios.ts")).RevealingRadios,
  scroll: async () => (await import("nhsuk-frontend/dist/nhsuk/components/scroll/scroll.mjs")).Scroll,
  table: async () => (await import("./sorted-table.ts")).SortedTable,
  tabs: async () => (await import("nhsuk-frontend/dist/nhsuk/components/tabs/tabs.mjs")).Tabs,
} as const satisfies Record<string, () => Promise<Module>>;

export type Behaviour = keyof typeof modules;
