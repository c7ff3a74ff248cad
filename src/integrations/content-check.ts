import type { AstroIntegration } from "astro";
import type { ErrorPayload } from "vite";
import { inThread } from "../build/in-thread.ts";
import type { Settings } from "../settings.ts";
import { isIn } from "./unwatched.ts";

/** What a check says: all findings for the terminal, and the first error for the browser. */
export interface Checked {
  report: string;
  error?: ErrorPayload | undefined;
}

/**
 * Checks the content while someone writes it with `astro dev`: at the start and after each change. All
 * findings are shown in the terminal, and the first error in the browser too. Pages are made meanwhile.
 */
export function contentCheck(settings: Settings): AstroIntegration {
  return {
    name: "content-check",
    hooks: {
      "astro:server:setup": ({ server, logger }) => {
        const { hot } = server.environments.client;
        let begun = 0;
        let shown: string | undefined;
        let error: ErrorPayload | undefined;

        async function check(): Promise<void> {
          const own = ++begun;
          const thread = new URL("./content-check-thread.ts", import.meta.url);
          const checked = await inThread<Checked>(thread, settings);
          // Of two at a time, the one that began last knows all changes.
          if (own !== begun) return;
          const before = error;
          error = checked.error;
          if (error) hot.send(error);
          // A page that was loaded before the check had ended shows what was wrong until then.
          else if (before) hot.send({ type: "full-reload" });
          if (checked.report !== shown) logger[error ? "error" : "info"](checked.report);
          shown = checked.report;
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
