"use client";
import { Input } from "@/components/ui/input";
import { StaffField, type StaffFormProps } from "./staff-field";

export function StaffAccountStep({ form }: StaffFormProps) {
  const { register } = form;
  return (
    <>
      <StaffField form={form} name="name" label="Your name" required>
        <Input autoComplete="name" maxLength={120} {...register("name")} />
      </StaffField>
      <StaffField
        form={form}
        name="email"
        label="Email"
        required
        help="You sign in with it, and we write to you there."
      >
        <Input type="email" autoComplete="email" inputMode="email" maxLength={254} {...register("email")} />
      </StaffField>
      <StaffField form={form} name="phoneNumber" label="Phone" required help="Without a country code: India.">
        <Input type="tel" autoComplete="tel" inputMode="tel" maxLength={30} {...register("phoneNumber")} />
      </StaffField>
      <StaffField
        form={form}
        name="password"
        label="Password"
        required
        help="At least 10 characters. A few words in a row are easy to remember."
      >
        <Input type="password" autoComplete="new-password" maxLength={128} {...register("password")} />
      </StaffField>
      <StaffField form={form} name="passwordAgain" label="Password again" required>
        <Input type="password" autoComplete="new-password" maxLength={128} {...register("passwordAgain")} />
      </StaffField>
    </>
  );
}
