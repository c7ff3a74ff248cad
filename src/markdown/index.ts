import type { HastPluginList } from "satteri";
import { headingLevels } from "./heading-levels.ts";
import { noCode } from "./no-code.ts";
import { tables } from "./tables.ts";

/** What happens to Markdown on its way to a page, in this order: whatever is code goes no further. */
export const markdownPlugins: HastPluginList = [noCode, tables, headingLevels];
