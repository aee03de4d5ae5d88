export type DemoPerson = { email: string; name: string; roleLabel: string };

const at = (local: string) => `${local}@demo.khaki.example`;

/** Who can be signed in with one click, in demo mode only; prisma/seed.ts creates exactly these. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { email: at("asha.menon"), name: "Asha Menon", roleLabel: "Resident, A-102" },
  { email: at("vikram.shah"), name: "Vikram Shah", roleLabel: "Resident, B-204" },
  { email: at("meera.iyer"), name: "Meera Iyer", roleLabel: "Facility manager" },
  { email: at("farhan.sheikh"), name: "Farhan Sheikh", roleLabel: "Maintenance supervisor" },
  { email: at("ravi.kumar"), name: "Ravi Kumar", roleLabel: "Electrician" },
  { email: at("suresh.patil"), name: "Suresh Patil", roleLabel: "Plumber" },
  { email: at("balbir.singh"), name: "Balbir Singh", roleLabel: "Security head" },
  { email: at("kavita.joshi"), name: "Kavita Joshi", roleLabel: "Accountant" },
  { email: at("lakshmi.devi"), name: "Lakshmi Devi", roleLabel: "Cleaner" },
  { email: at("gopal.mahato"), name: "Gopal Mahato", roleLabel: "Gardener" },
  { email: at("admin"), name: "Anand Rao", roleLabel: "Administrator" },
];
