import { rmSync } from "node:fs";
import { join } from "node:path";
import { paperPlants } from "./paper-plants.ts";
import type { StructurePlant } from "./paper-plants.ts";

const empty = "export {};\n";

const rooms: Readonly<Record<string, readonly StructurePlant[]>> = {
  "the top level is the one that newcomers were promised": [
    { files: { "planted-top/a.ts": empty }, says: "planted-top/" },
  ],
  "lib/ has six rooms, and leaves beside them": [
    { files: { "lib/planted-room/a.ts": empty }, says: "lib/planted-room" },
  ],
  "every feature has the same rooms, and no others": [
    {
      files: { "lib/domain/planted/service-layer.ts": empty },
      says: "planted/service-layer.ts is not a room",
    },
    {
      files: { "lib/domain/planted/from-planted-nowhere.ts": empty },
      says: "from-planted-nowhere.ts names no API",
    },
    {
      files: { "lib/domain/planted-hollow/queries.ts": empty },
      says: "lib/domain/planted-hollow lacks model.ts",
    },
  ],
  "rooms of components/ are named after features, pages or the shell": [
    { files: { "components/planted-noun/a.tsx": empty }, says: "components/planted-noun" },
    { files: { "components/planted-loose.tsx": empty }, says: "components/planted-loose.tsx" },
  ],
  "words are named after features, pages or the shell, and every feature with a page has English ones": [
    {
      files: { "content/words/en/planted-noun.json": "{}" },
      says: "content/words/en/planted-noun.json is the name",
    },
    {
      files: { "lib/domain/planted-mute/model.ts": empty, "components/planted-mute/a.tsx": empty },
      says: "content/words/en/planted-mute.json is missing",
    },
  ],
  "every server action stands beside the page that offers it": [
    { files: { "app/planted-lonely/actions.ts": empty }, says: "app/planted-lonely/actions.ts" },
  ],
  "no drawers: a file is named after the verb or the noun that it serves": [
    { files: { "lib/planted/utils/a.ts": empty }, says: "lib/planted/utils/a.ts" },
    { files: { "components/planted/types.ts": empty }, says: "components/planted/types.ts" },
    { files: { "mocks/planted/helper.test.ts": empty }, says: "mocks/planted/helper.test.ts" },
  ],
  "a file has at most 200 lines, blank lines and comments not counted": [
    { files: { "app/planted-long.css": "a{}\n".repeat(201) }, says: "app/planted-long.css has 201 lines" },
  ],
};

const apis: Readonly<Record<string, readonly StructurePlant[]>> = {
  "every national API has its three faces: client, sandbox, contract": [
    {
      files: { "lib/gateways/planted-call/schema.ts": empty },
      says: "planted-call lacks lib/gateways/planted-call/client.ts",
    },
    {
      files: { "lib/gateways/planted-called/schema.ts": empty },
      says: "planted-called lacks mocks/planted-called/handlers.ts",
    },
    {
      files: { "lib/gateways/planted-told/schema.ts": empty },
      says: "lacks lib/gateways/planted-told/contract.test.ts",
    },
    {
      files: { "lib/gateways/nhs-app-api/schema.ts": empty },
      act: (copy) => rmSync(join(copy, "mocks/nhs-app-api/sender.ts"), { force: true }),
      says: "nhs-app-api lacks mocks/nhs-app-api/sender.ts",
    },
    {
      files: { "lib/gateways/apim-oauth2/schema.ts": empty },
      act: (copy) => rmSync(join(copy, "mocks/apim-oauth2"), { recursive: true, force: true }),
      says: "apim-oauth2 lacks mocks/apim-oauth2/handlers.ts or mocks/apim-oauth2/provider.ts",
    },
  ],
  "mocks/ mirrors lib/gateways/, but for the rooms that all sandboxes share": [
    {
      files: { "lib/gateways/planted-unplayed/schema.ts": empty },
      says: "mocks/planted-unplayed is missing",
    },
    { files: { "mocks/planted-extra/handlers.ts": empty }, says: "mocks/planted-extra plays no API" },
  ],
  "a gateway's folder holds client, schema and contract; beside the folders stands what carries them": [
    {
      files: { "lib/gateways/planted-full/cache.ts": empty },
      says: "lib/gateways/planted-full/cache.ts is neither",
    },
    {
      act: (copy) => rmSync(join(copy, "lib/gateways/transport.ts"), { force: true }),
      says: "lacks transport.ts",
    },
  ],
};

const doors: Readonly<Record<string, readonly StructurePlant[]>> = {
  "every page, route and action is in the list of doors that every-door.spec.ts asks, and the list has no other":
    [
      { files: { "app/planted-door/page.tsx": empty }, says: 'to whom "page /planted-door" opens' },
      { files: { "app/api/planted-door/route.ts": empty }, says: 'to whom "route /api/planted-door" opens' },
      {
        files: { "app/planted-act/actions.ts": "export async function plantedAction() {}\n" },
        says: 'to whom "action /planted-act plantedAction" opens',
      },
      {
        act: (copy) => rmSync(join(copy, "app/api/health"), { recursive: true, force: true }),
        says: 'lists "route /api/health", which is not there',
      },
    ],
};

/** For each law of the house plan, by its name: breaches, all planted in one copy. */
export const structurePlants: Readonly<Record<string, readonly StructurePlant[]>> = {
  ...rooms,
  ...apis,
  ...doors,
  ...paperPlants,
};

/** Breaches that would hide the others, and so have a copy of their own. */
export const lonelyPlants: Readonly<Record<string, readonly StructurePlant[]>> = {
  "every signed-in route is marked signedIn, so that the sign-in journey tries it without a session": [
    {
      files: { "app/(signed-in)/planted-untried/page.tsx": empty },
      act: (copy) => rmSync(join(copy, "e2e"), { recursive: true, force: true }),
      says: "planted-untried/page.tsx: no journey of e2e/ tries",
    },
  ],
};
