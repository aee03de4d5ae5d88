import { ageing } from "./ageing";
import { arrivals } from "./arrivals";
import { byAssignee } from "./by-assignee";
import { byBlock } from "./by-block";
import { byCategory } from "./by-category";
import { byPriority } from "./by-priority";
import { costByCategory } from "./cost-by-category";
import { costByMonth } from "./cost-by-month";
import { filedAndResolved } from "./filed-and-resolved";
import { onTime } from "./on-time";
import type { Question } from "./question";
import { resolutionTime } from "./resolution-time";
import { satisfaction } from "./satisfaction";

/** In the order of the page. */
export const QUESTIONS: readonly Question[] = [
  filedAndResolved,
  resolutionTime,
  onTime,
  satisfaction,
  costByMonth,
  costByCategory,
  byCategory,
  byPriority,
  byBlock,
  byAssignee,
  ageing,
  arrivals,
];
