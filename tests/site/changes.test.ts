import { afterAll, beforeAll } from "vitest";
import { testCorrections } from "./changes/corrections.ts";
import { testItems } from "./changes/items.ts";
import { testMoved } from "./changes/moved.ts";
import { buildStages, removeStages } from "./changes/stages.ts";
import { testSubscriber } from "./changes/subscriber.ts";

// The same update as it was published, after a correction, under a new name and on another host: a subscriber has it once.

beforeAll(buildStages, 600_000);
afterAll(removeStages);

testItems();
testCorrections();
testMoved();
testSubscriber();
