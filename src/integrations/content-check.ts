import process from "node:process";
import { join, resolve, sep } from "node:path";
import type { AstroIntegration } from "astro";
import type { ErrorPayload } from "vite";
import { reporters } from "../checks/reporters/index.ts";
import { checkFolder, type CheckResult } from "../checks/check-folder.ts";
import type { Settings } from "../settings.ts";
import { keepSiteContent, findSiteContent } from "../markdown/site-content.ts";
import { getRulePage } from "../checks/finding.ts";
import { getBuildsFolder } from "../build/publish.ts";

/**
 * Reads and checks the content while someone writes it with `astro dev`: at the start and after each change. All
 * findings are shown in the terminal, and the first error in the browser too.
 */
export function makeContentCheck(settings: Settings): AstroIntegration {
  return {
    name: "content-check",
    hooks: {
      "astro:server:setup": ({ server, logger, refreshContent }) => {
        const { hot } = server.environments.client;
        let shown: string | undefined;
        let error: ErrorPayload | undefined;

        let begun = 0;
        async function check(): Promise<void> {
          const own = ++begun;
          const result = await checkFolder(settings, process.cwd());
          // Of two at a time, the one that began last knows all changes.
          if (own !== begun) return;
          // Pages show what was checked.
          keepSiteContent(findSiteContent(result.source));
          await refreshContent?.({ loaders: ["record"] });
          const report = reporters.text(result);
          const before = error;
          error = makeOverlay(result, settings.contentDir);
          if (error) hot.send(error);
          // A page that was loaded before the check had ended shows what was wrong until then.
          else if (before) hot.send({ type: "full-reload" });
          if (report !== shown) logger[error ? "error" : "info"](report);
          shown = report;
        }

        let waiting: NodeJS.Timeout | undefined;
        const begin = () => check().catch((reason: Error) => logger.error(reason.message));
        server.watcher.add(settings.contentDir).on("all", (_event, path) => {
          if (!isIn(settings.contentDir, path)) return;
          clearTimeout(waiting);
          // An editor that saves several files at once is answered once.
          waiting = setTimeout(begin, 100);
        });
        // A page that is loaded again would be without it.
        server.ws.on("connection", () => error && hot.send(error));
        void begin();
      },
    },
  };
}

/** What the browser is to show: the first error of a check, as Vite takes it. */
export function makeOverlay({ findings }: CheckResult, contentDir: string): ErrorPayload | undefined {
  const errors = findings.filter(({ severity }) => severity === "error");
  const [first, ...others] = errors;
  if (!first) return undefined;
  const { path, line, column, rule, message, fix } = first;
  const more = others.length > 0 ? `\n\n${others.length} more in the terminal.` : "";
  return {
    type: "error",
    err: {
      name: "Content",
      title: "The content has a problem",
      message: `${message}\n${fix}\n\n${getRulePage(rule)}${more}`,
      stack: "",
      loc: { file: join(contentDir, path), line, column },
    },
  };
}

/**
 * Tells whether a file is what builds, tests and benches make, which nobody edits: they are tens of thousands,
 * and `astro dev` would first look at each. The content is watched wherever it is.
 */
export function listUnwatched({
  contentDir,
  outDir,
}: Pick<Settings, "contentDir" | "outDir">): (path: string) => boolean {
  const made = [".build", ".astro/build", outDir, getBuildsFolder(outDir)].map((folder) => resolve(folder));
  return (path) => made.some((folder) => isIn(folder, path)) && !isIn(contentDir, path);
}

/** Whether a path is a folder's, or of what is in it. */
const isIn = (folder: string, path: string): boolean => path === folder || path.startsWith(folder + sep);
