import process from "node:process";
import { answerTo, type Asked } from "./answer.ts";

// The process that checks: it is sent content folders, and sends an answer for each.

process.on("message", async (asked: Asked) => {
  const answer = await answerTo(asked);
  // Who asked may have ended meanwhile, which is no fault of the check.
  process.send?.(answer, () => undefined);
});
