import { environmentIsReadInOnePlace } from "./environment-rule";
import { importsFlowDown, nextOnlyAtTheDoor, prismaOnlyInDomains } from "./import-rules";
import { filesAreKebabCase, filesAreNamedForWhatTheyDo } from "./naming-rules";
import { serverFilesExportGuardedActions } from "./server-action-rule";
import type { Rule } from "./source";
import { verbsAreOneFunctionEach } from "./verb-rule";

/** The house rules, by the sentence that a failing test shows. */
export const rules: Record<string, Rule> = {
  "imports flow down": importsFlowDown,
  "only lib/web knows Next": nextOnlyAtTheDoor,
  "only platform and domains talk to the database": prismaOnlyInDomains,
  "the environment is read in one place": environmentIsReadInOnePlace,
  "files are named for what they do": filesAreNamedForWhatTheyDo,
  "files are named in kebab-case": filesAreKebabCase,
  "a verb file exports one verb": verbsAreOneFunctionEach,
  '"use server" files export guarded actions only': serverFilesExportGuardedActions,
};
