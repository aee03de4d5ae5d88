"use server";
import { changeSettings } from "@/lib/settings/change-settings";
import { restoreSetting } from "@/lib/settings/restore-setting";
import { changeSettingsForm, restoreSettingInput } from "@/lib/settings/schema";
import { defineAction } from "@/lib/web/define-action";

export const changeSettingsAction = defineAction({
  schema: changeSettingsForm,
  verb: changeSettings,
  done: ({ changed }) => ({
    message: changed.length ? "Saved. It holds from now on." : "Nothing was different: nothing was changed.",
    // The name and the time zone are on every page.
    revalidate: ["/admin-panel/settings"],
  }),
});

export const restoreSettingAction = defineAction({
  schema: restoreSettingInput,
  verb: restoreSetting,
  done: ({ label }) => ({
    message: `“${label}” is the default again.`,
    revalidate: ["/admin-panel/settings"],
  }),
});
