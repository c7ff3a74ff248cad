import { join } from "node:path";
import process from "node:process";
import type { AstroIntegration } from "astro";
import type { ErrorPayload } from "vite";
import { rulePage } from "../checks/finding.ts";
import { reporters } from "../checks/reporters/index.ts";
import { verdictOn, type Verdict } from "../checks/verdict.ts";
import type { Settings } from "../settings.ts";

/**
 * Checks the content while someone writes it with `astro dev`: at the start and after each change. All
 * findings are shown in the terminal, and the first error in the browser too.
 */
export function contentCheck(settings: Settings): AstroIntegration {
  return {
    name: "content-check",
    hooks: {
      "astro:server:setup": ({ server, logger }) => {
        const { hot } = server.environments.client;
        let shown: string | undefined;
        let error: ErrorPayload | undefined;

        function check(): void {
          const verdict = verdictOn(settings, process.cwd());
          const report = reporters.text(verdict);
          error = overlayOf(verdict, settings.contentDir);
          if (error) hot.send(error);
          if (report !== shown) logger[error ? "error" : "info"](report);
          shown = report;
        }

        let waiting: NodeJS.Timeout | undefined;
        server.watcher.add(settings.contentDir).on("all", (_event, path) => {
          if (!path.startsWith(settings.contentDir)) return;
          clearTimeout(waiting);
          // An editor that saves several files at once is answered once.
          waiting = setTimeout(check, 100);
        });
        // A page that is loaded again would be without it.
        server.ws.on("connection", () => error && hot.send(error));
        check();
      },
    },
  };
}

/** What the browser is to show: the first error of a check, as Vite takes it. */
export function overlayOf({ findings }: Verdict, contentDir: string): ErrorPayload | undefined {
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
      message: `${message}\n${fix}\n\n${rulePage(rule)}${more}`,
      stack: "",
      loc: { file: join(contentDir, path), line, column },
    },
  };
}
