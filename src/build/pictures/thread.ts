import { workerData } from "node:worker_threads";
import { draw } from "../../sharing/draw.ts";
import { kept } from "../../sharing/kept.ts";
import { layout } from "../../sharing/layout.ts";
import type { Missing } from "./index.ts";

// From the last: the pages' own work begins with the first, and the two meet.
for (const [name, picture] of (workerData as Missing).toReversed()) {
  await kept(name, () => draw(layout(picture)));
}
