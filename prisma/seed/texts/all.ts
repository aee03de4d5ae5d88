import { cleaning } from "./cleaning";
import { electrical } from "./electrical";
import { hvac } from "./hvac";
import { landscaping } from "./landscaping";
import { plumbing } from "./plumbing";
import { security } from "./security";

export const TEXTS = [electrical, plumbing, hvac, security, cleaning, landscaping];
