import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const talking = `
  import { endWhenUnheard } from ${JSON.stringify(new URL("./end-when-unheard.ts", import.meta.url).href)};
  endWhenUnheard();
  process.on("uncaughtException", () => console.log("an error is told"));
  setInterval(() => console.log("still here"), 5);
`;

test("a process that nobody hears any more ends, and does not tell of it for ever", async () => {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", talking], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(child.stdout, "data");
  child.stdout.destroy();
  expect(await once(child, "exit")).toEqual([1, null]);
});
