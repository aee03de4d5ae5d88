"use client";
import type { ReactElement } from "react";
import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { Chart, Unit } from "@/lib/analytics/questions/question";
import type { EstateFormat } from "@/lib/platform/format";
import { axisText, durationTicks } from "./axis-text";
import { ChartTooltip } from "./chart-tooltip";
import { heightOf, lookOf, type Point, type Series } from "./series";

export type SeriesChartProps = {
  kind: Chart["kind"];
  series: readonly Series[];
  points: Point[];
  format: EstateFormat;
};

const TICK = { fill: "var(--muted)", fontSize: 12 };
const MARGIN = { top: 8, right: 16, bottom: 0, left: 0 };
const NAMES = 104;
/** So few names stand under their bars all of them. */
const FEW_NAMES = 6;

/** Nothing moves, and nothing here is only for the eye: the same numbers are in the table behind it. */
export function SeriesChart({ kind, series, points, format }: SeriesChartProps) {
  const unit = series[0]?.unit ?? "requests";
  const height = heightOf(kind, series.length, points.length);
  const write = (value: number) => axisText(unit, value, format);
  const tooltip = (
    <Tooltip
      isAnimationActive={false}
      cursor={kind === "lines" ? { stroke: "var(--line-control)" } : { fill: "var(--hover)" }}
      content={<ChartTooltip series={series} format={format} />}
    />
  );
  const grid = <CartesianGrid stroke="var(--line)" vertical={kind === "bars"} horizontal={kind !== "bars"} />;
  const names = { dataKey: "label", tick: TICK, tickLine: false, axisLine: { stroke: "var(--line-strong)" } };
  const below = {
    ...names,
    tickFormatter: (label: string) => points.find((point) => point.label === label)?.tick ?? label,
    ...(points.length <= FEW_NAMES ? { interval: 0 } : { minTickGap: 6 }),
  };
  const values = {
    tick: TICK,
    tickLine: false,
    axisLine: false,
    tickFormatter: write,
    allowDecimals: unit !== "requests",
    ...scaleOf(unit, series, points),
  };
  if (kind === "lines")
    return (
      <Frame height={height}>
        <LineChart data={points} margin={MARGIN} accessibilityLayer={false}>
          {grid}
          <XAxis {...below} />
          <YAxis {...values} width={52} />
          {tooltip}
          {series.map(({ key, label }, index) => (
            <Line
              key={key}
              dataKey={key}
              name={label}
              stroke={lookOf(index).color}
              strokeDasharray={lookOf(index).dash}
              strokeWidth={2.5}
              dot={{ r: 2.5, strokeDasharray: "" }}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </Frame>
    );
  const bars = series.map(({ key, label }, index) => (
    <Bar
      key={key}
      dataKey={key}
      name={label}
      fill={lookOf(index).color}
      maxBarSize={28}
      isAnimationActive={false}
      {...(kind === "stacked" && { stackId: "all" })}
    />
  ));
  if (kind === "bars")
    return (
      <Frame height={height}>
        <BarChart data={points} layout="vertical" margin={MARGIN} accessibilityLayer={false}>
          {grid}
          <XAxis type="number" {...values} />
          <YAxis type="category" {...names} width={NAMES} interval={0} tickFormatter={shortened} />
          {tooltip}
          {bars}
        </BarChart>
      </Frame>
    );
  return (
    <Frame height={height}>
      <BarChart data={points} margin={MARGIN} accessibilityLayer={false}>
        {grid}
        <XAxis {...below} />
        <YAxis {...values} width={52} />
        {tooltip}
        {bars}
      </BarChart>
    </Frame>
  );
}

/** Names go onto a second line between their words; a long word has no second line. */
const shortened = (name: string) =>
  name
    .split(" ")
    .map((word) => (word.length > 15 ? `${word.slice(0, 14)}…` : word))
    .join(" ");

/** Shares and ratings on their whole scale, so that small changes look small. */
function scaleOf(unit: Unit, series: readonly Series[], points: Point[]) {
  if (unit === "share") return { domain: [0, 1] };
  if (unit === "stars") return { domain: [1, 5], ticks: [1, 2, 3, 4, 5] };
  if (unit !== "duration") return {};
  const longest = Math.max(...points.flatMap((point) => series.map(({ key }) => Number(point[key] ?? 0))));
  const ticks = durationTicks(longest);
  return { domain: [0, ticks.at(-1) ?? 0], ticks };
}

const Frame = ({ height, children }: { height: number; children: ReactElement }) => (
  <ResponsiveContainer width="100%" height={height}>
    {children}
  </ResponsiveContainer>
);
