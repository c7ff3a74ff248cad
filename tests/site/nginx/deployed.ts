import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { ask, type Answer } from "../../../scripts/nginx/ask.ts";
import { projectFolder } from "../../../scripts/child.ts";
import { startNginx, type Nginx } from "../../../scripts/nginx/nginx.ts";
import { compressSite } from "../../../src/build/compress.ts";
import { moveSite } from "../../../src/build/move-site.ts";
import { freshFolder, publish, published } from "../../../src/build/place.ts";
import { redirectFiles } from "../../../src/redirects/files.ts";

/** The small site, deployed under nginx as docs/deploy says. */
export interface Deployed {
  nginx: Nginx;
  /** Puts it in place anew as the next build does, with some files written over. */
  deploy(files?: Record<string, string>): void;
  /** Asks for a path, or whole address, without following a redirect. */
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
  end(): Promise<void>;
}

/** An address that has moved, which the small record has none of, as long as one can be. */
export const moved = { from: `/news/${"old-".repeat(98)}/`, to: "/updates/#2022" };

/** A link in the site that leads out of it. */
export const linkOut = "link.txt";

/** Deploys the site. */
export async function deployed(): Promise<Deployed> {
  mkdirSync(join(projectFolder, ".build"), { recursive: true });
  const folder = mkdtempSync(join(projectFolder, ".build/nginx-"));
  const outDir = join(folder, "dist");
  const made = join(folder, "made");
  cpSync(inject("smallDir"), made, { recursive: true, dereference: true });
  writeFileSync(join(made, "redirects.nginx.map"), redirectFiles["redirects.nginx.map"]!([moved]));
  await compressSite(made);
  const deploy = (files: Record<string, string> = {}) => {
    const build = freshFolder(outDir);
    const next = join(folder, "next");
    cpSync(made, next, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      for (const ending of [".gz", ".br"]) rmSync(join(next, name + ending), { force: true });
      writeFileSync(join(next, name), text);
    }
    moveSite(next, build, published(outDir));
    rmSync(next, { recursive: true });
    symlinkSync(join(folder, "nginx/privkey.pem"), join(build, linkOut));
    publish(build, outDir);
  };
  deploy();
  const nginx = await startNginx(outDir, join(folder, "nginx"));
  return {
    nginx,
    deploy,
    get: (path, headers = {}, method = "GET") => ask(new URL(path, nginx.url).href, { headers, method }),
    async end() {
      await nginx.close();
      rmSync(folder, { recursive: true });
    },
  };
}
