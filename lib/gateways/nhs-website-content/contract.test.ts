import { describe, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { exhaustQuota } from "#mocks/nation/gateway-fault.ts";
import { getPage, listPages, type Section } from "./client.ts";

const api = "nhs-website-content";
const room = contractRoom();

describe("a page", () => {
  test("comes with its parts in order, who wrote it and when it was reviewed", async () => {
    const page = await getPage(room.publicPermit(), "conditions/sore-throat");
    if (!page.ok) throw new Error(page.failure.kind);
    expect(page.value).toMatchObject({
      name: "Sore throat",
      genre: ["Condition"],
      modules: [],
      author: { name: "Sample health pages" },
      links: [{ name: "Conditions A to Z", path: "conditions" }],
    });
    expect(page.value.parts.map(({ heading }) => heading)).toEqual([
      null,
      "About sore throats",
      "What you can do",
    ]);
    expect(page.value.parts[2]?.html).toContain("<li>drink enough</li>");
    expect(page.value.reviewed).toHaveLength(2);
  });

  test("keeps the cards that say when to get help apart", async () => {
    const page = await getPage(room.publicPermit(), "conditions/asthma");
    const cards = page.ok ? page.value.parts.filter(({ kind }) => kind === "Care card") : [];
    expect(cards.map(({ heading }) => heading)).toEqual(["Call 999 in an asthma attack if"]);
  });

  test("comes as modules where it has any, and whole where it has none", async () => {
    const modules = await getPage(room.publicPermit(), "medicines/amlodipine", { modules: true });
    expect(modules).toMatchObject({ ok: true, value: { parts: [] } });
    const aspects = modules.ok ? modules.value.modules.map(({ aspect }) => aspect) : [];
    expect(aspects).toEqual(["Overview", "UsageOrSchedule", "SideEffects"]);
    const whole = await getPage(room.publicPermit(), "conditions/sore-throat", { modules: true });
    expect(whole.ok && whole.value.parts.length).toBe(3);
  });

  test.each(["conditions/none", "conditions", "../oauth2/token", "conditions/a?b", ""])(
    "%j is not found",
    async (path) => {
      const page = await getPage(room.publicPermit(), path);
      expect(page).toEqual({ ok: false, failure: { kind: "not-found" } });
    },
  );
});

describe("a list of pages", () => {
  test("is read to its end by its links", async () => {
    const names: string[] = [];
    for (let page: number | null = 1; page !== null;) {
      const list = await listPages(room.publicPermit(), "conditions", page);
      if (!list.ok) throw new Error(list.failure.kind);
      names.push(...list.value.links.map(({ name }) => name));
      page = list.value.next;
    }
    expect(names).toHaveLength(30);
    expect(new Set(names).size).toBe(30);
    expect(names).toEqual([...names].sort((left, right) => left.localeCompare(right, "en")));
  });

  test.each<Section>([
    "health-a-to-z",
    "health-a-to-z/conditions",
    "symptoms",
    "tests-and-treatments",
    "medicines",
    "mental-health",
    "live-well",
    "pregnancy",
    "nhs-services",
    "vaccinations",
  ])("of %s leads to its pages", async (section) => {
    const list = await listPages(room.publicPermit(), section);
    if (!list.ok) throw new Error(list.failure.kind);
    expect(list.value.links.length).toBeGreaterThan(0);
    for (const { path } of list.value.links) expect(path).toMatch(/^[a-z-]+/);
  });

  test.each<Section>(["contraception", "womens-health", "baby", "social-care-and-support"])(
    "of %s may be empty",
    async (section) => {
      const list = await listPages(room.publicPermit(), section);
      expect(list).toMatchObject({ ok: true, value: { links: [], next: null } });
    },
  );

  test("has no page beyond the last", async () => {
    const list = await listPages(room.publicPermit(), "conditions", 3);
    expect(list).toMatchObject({ ok: false, failure: { kind: "not-found" } });
  });
});

describe("failing", () => {
  test("a page that changed its shape is shown as far as it can be read", async () => {
    const body = {
      name: "Changed",
      description: 7,
      lastReviewed: null,
      genre: "Condition",
      author: "nobody",
      hasPart: [
        { hasHealthAspect: "elsewhere" },
        null,
        { hasHealthAspect: "http://schema.org/NewHealthAspect" },
      ],
      mainEntityOfPage: [
        "text",
        { name: "accordion", headline: "A", text: "<p>a</p>" },
        { mainEntityOfPage: [{ text: " " }, { text: "<p>b</p>" }] },
      ],
      relatedLink: [{ linkRelationship: "Navigation", url: "https://elsewhere.example", name: "Elsewhere" }],
    };
    room.breaks(api, "body", { body });
    expect(await getPage(room.publicPermit(), "conditions/asthma")).toEqual({
      ok: true,
      value: {
        name: "Changed",
        description: null,
        webpage: null,
        dateModified: null,
        reviewed: [],
        genre: [],
        parts: [
          { kind: "accordion", heading: "A", html: "<p>a</p>" },
          { kind: null, heading: null, html: "<p>b</p>" },
        ],
        modules: [{ aspect: "New", heading: null, parts: [] }],
        links: [{ name: "Elsewhere", description: null, path: null }],
        author: null,
      },
    });
  });

  test("a minute's calls used up is unavailable", async () => {
    exhaustQuota(room.nation, api);
    const page = await getPage(room.publicPermit(), "conditions/asthma");
    expect(page).toMatchObject({ ok: false, failure: { kind: "unavailable" } });
  });

  test.each([
    ["status", { status: 401 }, "unavailable"],
    ["status", { status: 403 }, "not-allowed"],
    ["status", { status: 500, count: 2 }, "unavailable"],
    ["truncate", { count: 2 }, "unavailable"],
    ["content-type", {}, "unreadable"],
    ["body", { body: { headline: "no name" } }, "unreadable"],
    ["body", { body: [] }, "unreadable"],
  ] as const)("%s %j is %s", async (fault, more, kind) => {
    room.breaks(api, fault, more);
    const page = await getPage(room.publicPermit(), "conditions/asthma");
    expect(page).toMatchObject({ ok: false, failure: { kind } });
    room.nation.faults.clear();
    room.breaks(api, fault, more);
    const list = await listPages(room.publicPermit(), "conditions");
    expect(list).toMatchObject({ ok: false, failure: { kind } });
  });

  test("a release that nobody published is read as far as it goes", async () => {
    room.breaks(api, "drift");
    expect(await getPage(room.publicPermit(), "conditions/asthma")).toMatchObject({ ok: true });
  });
});
