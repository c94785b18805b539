import type { Law, Tree } from "./tree.ts";

/** How an API meets us. Most are called; some call us, or both; NHS login and the platform are how somebody signs in. */
type Kind = "call" | "receive" | "both" | "sign-in";

const kinds: Readonly<Record<string, Kind>> = {
  "nhs-login": "sign-in",
  "apim-oauth2": "sign-in",
  "nhs-app-api": "receive",
  "nhs-notify": "both",
};

/** Rooms of mocks/ that belong to no one API. */
const pretendNation = ["nation", "people", "crowd", "control-room"];

const apisOf = (tree: Tree) => tree.folders("lib/gateways").filter((name) => name !== "fhir");

/** The doors of an inbound API, each by the path that it publishes. */
const routesOf = (tree: Tree, api: string) =>
  tree.files.filter((file) => file.startsWith(`app/api/${api}/`) && file.endsWith("/route.ts"));

/** Each face is a path, or several of which one must be there. */
function facesOf(tree: Tree, api: string): string[][] {
  const [route = `app/api/${api}/**/route.ts`] = routesOf(tree, api);
  const here = [[`lib/gateways/${api}/schema.ts`], [`lib/gateways/${api}/contract.test.ts`]];
  switch (kinds[api] ?? "call") {
    case "call":
      return [...here, [`lib/gateways/${api}/client.ts`], [`mocks/${api}/handlers.ts`]];
    case "sign-in":
      return [
        ...here,
        [`lib/gateways/${api}/client.ts`],
        [`mocks/${api}/handlers.ts`, `mocks/${api}/provider.ts`],
      ];
    case "receive":
      return [...here, [route], [`mocks/${api}/sender.ts`]];
    case "both":
      return [
        ...here,
        [`lib/gateways/${api}/client.ts`],
        [`mocks/${api}/handlers.ts`],
        [route],
        [`mocks/${api}/sender.ts`],
      ];
  }
}

const threeFaces: Law = {
  name: "every national API has its three faces: client, sandbox, contract",
  faults: (tree) =>
    apisOf(tree).flatMap((api) =>
      facesOf(tree, api)
        .filter((paths) => !paths.some(tree.has))
        .map((paths) => `lib/gateways/${api} lacks ${paths.join(" or ")}`),
    ),
};

const mirror: Law = {
  name: "mocks/ mirrors lib/gateways/, but for the rooms that all sandboxes share",
  faults: (tree) => {
    const apis = apisOf(tree);
    const played = tree.folders("mocks").filter((name) => !pretendNation.includes(name));
    return [
      ...apis
        .filter((api) => !played.includes(api))
        .map((api) => `nobody plays ${api}: mocks/${api} is missing`),
      ...played
        .filter((api) => !apis.includes(api))
        .map((api) => `mocks/${api} plays no API of lib/gateways`),
    ];
  },
};

const gatewayRooms: Law = {
  name: "a gateway's folder holds client, schema and contract; beside the folders stands what carries them",
  faults: (tree) => {
    const room = /^((client|schema)[a-z0-9-]*(\.test)?|contract[a-z0-9-]*\.test)\.ts$/;
    const strangers = apisOf(tree).flatMap((api) =>
      tree.files
        .filter((file) => file.startsWith(`lib/gateways/${api}/`))
        .filter((file) => !room.test(file.slice(`lib/gateways/${api}/`.length)))
        .map((file) => `${file} is neither client, schema nor contract`),
    );
    const carried = apisOf(tree).length === 0 || tree.has("lib/gateways/transport.ts");
    return carried ? strangers : [...strangers, "lib/gateways lacks transport.ts, the one way out"];
  },
};

export const apiLaws: readonly Law[] = [threeFaces, mirror, gatewayRooms];
