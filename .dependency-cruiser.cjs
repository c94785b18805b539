/**
 * Who may import whom. The laws are written against folder names, so a new feature or a new national API is
 * under them the moment its folder exists. `npm run laws` plants the fault of every one and sees it caught.
 */
const { floors, rooms } = require("./scripts/laws/imports/floors-and-rooms.cjs");
const { border, pureMiddle } = require("./scripts/laws/imports/border.cjs");
const { serverAndBrowser, hygiene, required } = require("./scripts/laws/imports/server-and-browser.cjs");

module.exports = {
  forbidden: [...floors, ...rooms, ...border, ...pureMiddle, ...serverAndBrowser, ...hygiene],
  required,
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|\\.data|\\.cache)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
