import { G, Rect, Svg, Text } from "@react-pdf/renderer";
import { FAMILY } from "./fonts";
import { INK, PAGE_WIDTH } from "./look";

export type Bars = { label: string; values: (number | null)[] };
type Series = { name: string; colour: string };

const HEIGHT = 100;
const TOP = 22;
const BOTTOM = 16;

/** Groups of bars side by side; a figure without data has no bar but a dash. */
export function BarChart({
  series,
  bars,
  width = PAGE_WIDTH,
  write = String,
}: {
  series: Series[];
  bars: Bars[];
  width?: number;
  write?: (value: number) => string;
}) {
  const most = Math.max(1e-9, ...bars.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const step = width / Math.max(1, bars.length);
  const thick = Math.min(28, (step * 0.7) / series.length);
  const floor = HEIGHT - BOTTOM;
  return (
    <Svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
      <Legend series={series} />
      <Rect x={0} y={floor} width={width} height={0.5} fill={INK.muted} />
      {bars.map(({ label, values }, place) => {
        const middle = step * (place + 0.5);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: paper does not reorder
          <G key={place}>
            {values.map((value, index) => {
              const x = middle + (index - values.length / 2) * thick;
              const height = value === null ? 0 : (value / most) * (floor - TOP - 8);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: paper does not reorder
                <G key={index}>
                  <Rect
                    x={x + 0.75}
                    y={floor - height}
                    width={thick - 1.5}
                    height={height}
                    fill={series[index]?.colour ?? INK.accent}
                  />
                  <Text x={x + thick / 2} y={floor - height - 2} textAnchor="middle" style={small}>
                    {value === null ? "–" : write(value)}
                  </Text>
                </G>
              );
            })}
            <Text x={middle} y={HEIGHT - 5} textAnchor="middle" style={small}>
              {label}
            </Text>
          </G>
        );
      })}
    </Svg>
  );
}

export function Legend({ series }: { series: Series[] }) {
  let x = 0;
  return (
    <G>
      {series.map(({ name, colour }) => {
        const from = x;
        x += 22 + name.length * 4.2;
        return (
          <G key={name}>
            <Rect x={from} y={2} width={7} height={7} fill={colour} />
            <Text x={from + 10} y={8.5} style={small}>
              {name}
            </Text>
          </G>
        );
      })}
    </G>
  );
}

export const small = { fontFamily: FAMILY, fontSize: 7, fill: INK.muted } as const;
