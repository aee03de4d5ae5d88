import { PublicHeading } from "@/components/people/public-heading";
import { RegisterStaffForm } from "@/components/people/register-staff-form";
import { registerStaffAction } from "../../actions";

export const metadata = { title: "Register as staff" };

export default function RegisterStaffPage() {
  return (
    <>
      <PublicHeading title="Register as staff" />
      <RegisterStaffForm action={registerStaffAction} />
    </>
  );
}
