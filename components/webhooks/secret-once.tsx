"use client";
import { Field } from "@/components/ui/field";
import { iconClass } from "@/components/ui/icon-class";
import { Input } from "@/components/ui/input";

/** The only sight of a secret. */
export function SecretOnce({ secret }: { secret: string }) {
  return (
    <div className="grid gap-3 rounded border border-waiting-line bg-waiting-bg p-4">
      <p className={`flex gap-2 text-sm text-waiting ${iconClass("triangle-alert")}`}>
        <span>
          Copy the secret now and keep it with the program that receives the messages. It is not shown again.
        </span>
      </p>
      <Field
        name="secret"
        label="Signing secret"
        help="The program verifies each message with it, as Standard Webhooks describes."
      >
        <Input readOnly value={secret} autoComplete="off" onFocus={(event) => event.currentTarget.select()} />
      </Field>
    </div>
  );
}
