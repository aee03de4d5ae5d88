import { admin } from "./commands/admin";
import { audit } from "./commands/audit";
import { db } from "./commands/db";
import { demo } from "./commands/demo";
import { diagnostics } from "./commands/diagnostics";
import { graph } from "./commands/graph";
import { integrity } from "./commands/integrity";
import { jobs } from "./commands/jobs";
import { maintenance } from "./commands/maintenance";
import { notifications } from "./commands/notifications";
import { reports } from "./commands/reports";
import { residents } from "./commands/residents";
import { settings } from "./commands/settings";
import { staff } from "./commands/staff";
import type { Command, Group } from "./door";

export const GROUPS: readonly Group[] = [
  demo,
  admin,
  staff,
  residents,
  integrity,
  reports,
  notifications,
  jobs,
  audit,
  maintenance,
  graph,
  db,
  settings,
];

export const COMMANDS: readonly Command[] = [diagnostics];
