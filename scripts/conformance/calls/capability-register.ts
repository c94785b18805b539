import type { Call } from "./call.ts";

const asked = (name: string, path: string, status = 200, as: Call["as"] = "application"): Call => ({
  name,
  as,
  method: "GET",
  path,
  status,
});

export const calls: readonly Call[] = [
  asked("a surgery", "/organisations/A20002"),
  asked("a hospital", "/organisations/RZ903"),
  asked("nobody", "/organisations/X00000", 404),
  asked("the hospitals of a surgery", "/organisations?referred-from=A20002"),
  asked("the hospitals of nobody", "/organisations?referred-from=X00000", 400),
  asked("no token is 401", "/organisations/A20002", 401, "nobody"),
];
