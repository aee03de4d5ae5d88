import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { linkClass } from "@/components/ui/link-class";
import type { FormAction } from "@/lib/web/form-state";

export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <ActionForm
      action={action}
      submitLabel="Sign in"
      pendingLabel="Signing in…"
      resetOnSuccess={false}
      secondary={
        <Link href="/forgot-password" className={linkClass}>
          Forgot your password?
        </Link>
      }
    >
      <input type="hidden" name="next" value={next} />
      <Field name="email" label="Email" required>
        <Input type="email" autoComplete="username" inputMode="email" maxLength={254} />
      </Field>
      <Field name="password" label="Password" required>
        <Input type="password" autoComplete="current-password" maxLength={1000} />
      </Field>
    </ActionForm>
  );
}
