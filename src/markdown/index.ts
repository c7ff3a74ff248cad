import type { HastPluginList } from "satteri";
import { tables } from "./tables.ts";

/** What happens to Markdown on its way to a page, in this order. */
export const markdownPlugins: HastPluginList = [tables];
