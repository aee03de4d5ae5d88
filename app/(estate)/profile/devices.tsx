import { type DeviceItem, PushDevices } from "@/components/notifications/push-devices";
import { PushKinds } from "@/components/notifications/push-kinds";
import { PushSwitch } from "@/components/notifications/push-switch";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { OwnDevices } from "@/lib/notifications/push/queries";
import { kindOf } from "@/lib/notifications/registry";
import { type EstateFormat, formatDateTime, formatRelative } from "@/lib/platform/format";
import { chooseDeviceKindsAction, registerDeviceAction, removeDeviceAction } from "./actions";

/** Which devices show notifications, this one first of all, and of what. */
export function Devices({
  push,
  thisDevice,
  format,
}: {
  push: OwnDevices;
  /** Its id, if it is registered. */
  thisDevice: string | null;
  format: EstateFormat;
}) {
  const devices = deviceItems(push, thisDevice, format);
  return (
    <Card id="devices">
      <CardHeader
        title="Notifications on your devices"
        description="On the screen of a phone or computer, also while the estate’s page is closed."
      />
      <CardBody className="grid gap-6">
        <PushSwitch
          publicKey={push.publicKey}
          deviceId={devices.find(({ isThis }) => isThis)?.id ?? null}
          register={registerDeviceAction}
          remove={removeDeviceAction}
        />
        {devices.length > 0 && <PushDevices devices={devices} action={removeDeviceAction} />}
        {devices.length > 0 && push.kinds.length > 0 && (
          <PushKinds
            key={JSON.stringify(push.kinds)}
            action={chooseDeviceKindsAction}
            kinds={push.kinds.map((kind) => ({ ...kind, label: kindOf(kind.type).label }))}
          />
        )}
      </CardBody>
    </Card>
  );
}

function deviceItems({ devices }: OwnDevices, thisDevice: string | null, format: EstateFormat): DeviceItem[] {
  const now = new Date();
  return devices.map(({ id, name, createdAt, lastUsedAt }) => {
    const at = lastUsedAt ?? createdAt;
    return {
      id,
      name,
      isThis: id === thisDevice,
      wasUsed: lastUsedAt !== null,
      at: {
        iso: at.toISOString(),
        relative: formatRelative(at, now, format),
        exact: formatDateTime(at, format),
      },
    };
  });
}
