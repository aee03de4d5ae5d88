import { PublicHeading } from "@/components/people/public-heading";
import { RegisterResidentForm } from "@/components/people/register-resident-form";
import { registerResidentAction } from "../../actions";

export const metadata = { title: "Register as a resident" };

export default function RegisterResidentPage() {
  return (
    <>
      <PublicHeading title="Register as a resident">
        We send a mail to verify your address. The estate office then approves your account.
      </PublicHeading>
      <RegisterResidentForm action={registerResidentAction} />
    </>
  );
}
