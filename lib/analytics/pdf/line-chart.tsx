import { Circle, G, Line, Polyline, Svg, Text } from "@react-pdf/renderer";
import { Legend, small } from "./bar-chart";
import { INK, PAGE_WIDTH } from "./look";

type LineSeries = { name: string; colour: string; values: (number | null)[] };

const HEIGHT = 100;
const TOP = 20;
const BOTTOM = 16;
const LEFT = 28;

/** Shares from 0 to 1 over time. Where there is no data the line is interrupted, not drawn through zero. */
export function LineChart({
  labels,
  series,
  width = PAGE_WIDTH,
}: {
  labels: string[];
  series: LineSeries[];
  width?: number;
}) {
  const floor = HEIGHT - BOTTOM;
  const step = (width - LEFT - 12) / Math.max(1, labels.length - 1);
  const x = (place: number) => LEFT + (labels.length === 1 ? (width - LEFT) / 2 : place * step);
  const y = (share: number) => floor - share * (floor - TOP);
  return (
    <Svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
      <Legend series={series} />
      {[0, 0.5, 1].map((share) => (
        <G key={share}>
          <Line x1={LEFT} x2={width} y1={y(share)} y2={y(share)} stroke={INK.line} strokeWidth={0.5} />
          <Text x={LEFT - 4} y={y(share) + 2.5} textAnchor="end" style={small}>
            {`${share * 100}%`}
          </Text>
        </G>
      ))}
      {series.map(({ name, colour, values }) => (
        <G key={name}>
          {unbroken(values).map((part) => (
            <Polyline
              key={part[0]?.place}
              points={part.map(({ place, value }) => `${x(place)},${y(value)}`).join(" ")}
              stroke={colour}
              strokeWidth={1.5}
              fill="none"
            />
          ))}
          {values.map((value, place) =>
            value === null ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: paper does not reorder
              <Circle key={place} cx={x(place)} cy={y(value)} r={2} fill={colour} />
            ),
          )}
        </G>
      ))}
      {labels.map((label, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paper does not reorder
        <Text key={place} x={x(place)} y={HEIGHT - 5} textAnchor="middle" style={small}>
          {label}
        </Text>
      ))}
    </Svg>
  );
}

/** The stretches that have data, of two points and more. */
export function unbroken(values: (number | null)[]): { place: number; value: number }[][] {
  const parts: { place: number; value: number }[][] = [[]];
  for (const [place, value] of values.entries()) {
    if (value === null) parts.push([]);
    else parts.at(-1)?.push({ place, value });
  }
  return parts.filter((part) => part.length > 1);
}
