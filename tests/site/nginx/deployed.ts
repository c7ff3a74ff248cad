import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { ask, type Answer } from "./ask.ts";
import { projectFolder } from "../../../scripts/child.ts";
import { startNginx, type Nginx } from "./nginx.ts";
import { compressSite } from "../../../src/build/compress.ts";
import { filesIn, isHidden } from "../../../src/build/folders.ts";
import { moveSite } from "../../../src/build/move-site.ts";
import { freshFolder, publish, published } from "../../../src/build/place.ts";

/** The small site, deployed under nginx as docs/deploy says. */
export interface Deployed {
  nginx: Nginx;
  /** A folder for the test alone, which the site and nginx's own files are in. */
  folder: string;
  /** Puts it in place anew as the next build does, with some files written over. */
  deploy(files?: Record<string, string>): void;
  /** The files that are deployed, compressed copies too, by their paths. */
  files(): string[];
  /** Asks for a path, or whole address, without following a redirect. */
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
  end(): Promise<void>;
}

/** Deploys the site. */
export async function deployed(): Promise<Deployed> {
  mkdirSync(join(projectFolder, ".build"), { recursive: true });
  const folder = mkdtempSync(join(projectFolder, ".build/nginx-"));
  const outDir = join(folder, "dist");
  const made = join(folder, "made");
  cpSync(inject("smallDir"), made, { recursive: true, dereference: true });
  await compressSite(made);
  const deploy = (files: Record<string, string> = {}) => {
    const build = freshFolder(outDir);
    const next = join(folder, "next");
    cpSync(made, next, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      for (const ending of [".gz", ".br"]) rmSync(join(next, name + ending), { force: true });
      mkdirSync(dirname(join(next, name)), { recursive: true });
      writeFileSync(join(next, name), text);
    }
    moveSite(next, build, published(outDir));
    rmSync(next, { recursive: true });
    // A build leaves out what is hidden; a server isn't to rely on it.
    for (const [name, text] of Object.entries(files).filter(([name]) => isHidden(name))) {
      mkdirSync(dirname(join(build, name)), { recursive: true });
      writeFileSync(join(build, name), text);
    }
    publish(build, outDir);
  };
  deploy();
  const nginx = await startNginx(outDir, join(folder, "nginx"));
  return {
    nginx,
    folder,
    deploy,
    files: () => filesIn(made),
    get: (path, headers = {}, method = "GET") => ask(new URL(path, nginx.url).href, { headers, method }),
    async end() {
      await nginx.close();
      rmSync(folder, { recursive: true });
    },
  };
}
