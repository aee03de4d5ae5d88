import { uploadOwners } from "@/lib/people/import/upload-owners";
import { systemActor } from "../../support/actors";
import type { Expectations } from "../expectations";
import { administrators } from "../kinds";
import type { World } from "../world";

const file = () => new File(["Flat,Name\nD-404,Gopal Mahato\n"], "owners.csv", { type: "text/csv" });
const upload = async () => (await uploadOwners(systemActor("test"), { file: [file()] })).importId;
const look = async ({ once }: World) => ({ params: { id: await once("import", upload) } });

export default {
  pages: {
    "/admin-panel/residents/import": administrators,
    "/admin-panel/residents/import/[id]": { may: administrators, given: look },
  },
  actions: {
    "admin-panel/residents/import/actions#uploadOwnersAction": {
      may: administrators,
      given: () => ({ form: { file: file() } }),
    },
    "admin-panel/residents/import/actions#mapColumnsAction": {
      may: administrators,
      given: async () => ({ form: { importId: await upload(), flatNumber: "0", name: "1" } }),
    },
    "admin-panel/residents/import/actions#startImportAction": {
      may: administrators,
      given: async () => ({ form: { importId: await upload() } }),
    },
  },
  routes: {
    "GET /admin-panel/residents/import/[id]/report": { may: administrators, given: look },
  },
} satisfies Expectations;
